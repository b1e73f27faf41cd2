// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/error.hpp"

#include "common/safe_text.hpp"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <iostream>
#include <new>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace lacuna {

Error::Error(ErrorKind kind, std::string sentence, std::string hint)
    : kind_(kind), sentence_(std::move(sentence)), hint_(std::move(hint)) {}

int exit_code_of(ErrorKind kind) {
    switch (kind) {
    case ErrorKind::usage:
    case ErrorKind::query:
        return exit_code::usage;
    case ErrorKind::database:
        return exit_code::database;
    case ErrorKind::resources:
        return exit_code::resources;
    case ErrorKind::locked:
        return exit_code::locked;
    }
    return exit_code::resources;
}

bool is_exhaustion(int error) { return error == ENOMEM || error == EMFILE || error == ENFILE; }

namespace {

/// A crash must not write what was searched or indexed to disk, files are the user's alone, and
/// what is in memory is not for other programs of the user.
void protect_process() {
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
    umask(S_IRWXG | S_IRWXO);
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    rlimit files{};
    if (getrlimit(RLIMIT_NOFILE, &files) == 0) {
        files.rlim_cur = files.rlim_max;
        setrlimit(RLIMIT_NOFILE, &files);
    }
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
}

bool is_pipe_closed() {
    pollfd output{STDOUT_FILENO, POLLOUT, 0};
    return poll(&output, 1, 0) == 1 && (output.revents & POLLERR) != 0;
}

void print_error(std::string_view name, std::string_view sentence, std::string_view hint) {
    std::string text;
    text.append(name).append(": ").append(terminal_safe(sentence, Newlines::keep)).append("\n");
    if (!hint.empty()) text.append("hint: ").append(terminal_safe(hint)).append("\n");
    std::fputs(text.c_str(), stderr);
}

/// What could not be written is not done; but a reader who has seen enough is no error.
void flush_output() {
    std::cout.flush();
    const bool has_failed = std::fflush(stdout) != 0 || std::ferror(stdout) != 0 || !std::cout;
    if (!has_failed || errno == EPIPE || is_pipe_closed()) return;
    throw Error(ErrorKind::resources,
                std::string("cannot write to standard output: ") + std::strerror(errno));
}

/// Without allocating, as there may be nothing left.
void print_exhausted(std::string_view name) {
    for (const std::string_view part : {name, std::string_view(": out of memory\n")}) {
        const auto written = write(STDERR_FILENO, part.data(), part.size());
        static_cast<void>(written);
    }
}

/// A thread that cannot be started says no more than EAGAIN.
std::string sentence_of(const std::system_error& error) {
    if (error.code() != std::errc::resource_unavailable_try_again) return error.what();
    return "cannot start a thread: out of memory, or too many processes";
}

/// Prints the exception that is being handled and returns the exit code.
int report(std::string_view name) {
    try {
        throw;
    } catch (const Error& error) {
        print_error(name, error.sentence(), error.hint());
        return exit_code_of(error.kind());
    } catch (const std::bad_alloc&) {
        print_exhausted(name);
    } catch (const std::system_error& error) {
        print_error(name, sentence_of(error), {});
    } catch (const std::exception& error) {
        print_error(name, std::string("unexpected: ") + error.what(), {});
    }
    return exit_code::resources;
}

/// The report itself may run out of memory.
int report_in_any_case(std::string_view name) {
    try {
        return report(name);
    } catch (const std::bad_alloc&) {
        print_exhausted(name);
        return exit_code::resources;
    }
}

} // namespace

int run_program(std::string_view name, const std::function<int()>& body) {
    protect_process();
    try {
        const int code = body();
        flush_output();
        return code;
    } catch (const std::exception&) {
        return report_in_any_case(name);
    }
}

} // namespace lacuna
