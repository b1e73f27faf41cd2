// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/error.hpp"

#include <cerrno>
#include <cstdio>
#include <doctest/doctest.h>
#include <new>
#include <stdexcept>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

using lacuna::Error;
using lacuna::ErrorKind;
using lacuna::run_program;

namespace exit_code = lacuna::exit_code;

namespace {

/// Standard error goes to a temporary file as long as the object lives.
class CapturedErrors {
  public:
    CapturedErrors() : file_(std::tmpfile()), before_(dup(STDERR_FILENO)) {
        REQUIRE(file_ != nullptr);
        std::fflush(stderr);
        dup2(fileno(file_), STDERR_FILENO);
    }
    ~CapturedErrors() {
        std::fflush(stderr);
        dup2(before_, STDERR_FILENO);
        close(before_);
        static_cast<void>(std::fclose(file_));
    }
    CapturedErrors(const CapturedErrors&) = delete;
    CapturedErrors& operator=(const CapturedErrors&) = delete;

    [[nodiscard]] std::string text() const {
        std::fflush(stderr);
        std::rewind(file_);
        std::string text;
        for (int c = std::fgetc(file_); c != EOF; c = std::fgetc(file_))
            text += static_cast<char>(c);
        return text;
    }

  private:
    FILE* file_;
    int before_;
};

/// Puts back what `run_program` changes for the whole process.
class KeptProcess {
  public:
    KeptProcess() : mask_(umask(0)) {
        umask(mask_);
        getrlimit(RLIMIT_CORE, &core_);
        dumpable_ = prctl(PR_GET_DUMPABLE);
    }
    ~KeptProcess() {
        umask(mask_);
        setrlimit(RLIMIT_CORE, &core_);
        prctl(PR_SET_DUMPABLE, dumpable_, 0, 0, 0);
    }
    KeptProcess(const KeptProcess&) = delete;
    KeptProcess& operator=(const KeptProcess&) = delete;

  private:
    mode_t mask_;
    rlimit core_{};
    int dumpable_ = 1;
};

struct Outcome {
    int code;
    std::string errors;
};

Outcome outcome_of(const std::function<int()>& body) {
    const KeptProcess kept;
    const CapturedErrors errors;
    const int code = run_program("lacuna-test", body);
    return {code, errors.text()};
}

} // namespace

TEST_CASE("every kind of error has its exit code") {
    constexpr std::pair<ErrorKind, int> codes[] = {{ErrorKind::usage, 2},
                                                   {ErrorKind::query, 2},
                                                   {ErrorKind::database, 3},
                                                   {ErrorKind::resources, 4},
                                                   {ErrorKind::locked, 75}};
    for (const auto& [kind, code] : codes) {
        CAPTURE(code);
        CHECK(lacuna::exit_code_of(kind) == code);
        const auto outcome = outcome_of([kind = kind]() -> int { throw Error(kind, "no"); });
        CHECK(outcome.code == code);
        CHECK(outcome.errors == "lacuna-test: no\n");
    }
}

TEST_CASE("a program that succeeds prints nothing and gives its own exit code") {
    const auto outcome = outcome_of([] { return exit_code::nothing; });
    CHECK(outcome.code == 1);
    CHECK(outcome.errors.empty());
}

TEST_CASE("the hint has a line of its own") {
    const auto outcome = outcome_of(
        []() -> int { throw Error(ErrorKind::usage, "unknown option --x", "did you mean --y?"); });
    CHECK(outcome.errors == "lacuna-test: unknown option --x\nhint: did you mean --y?\n");
}

TEST_CASE("an error keeps what it was made of") {
    const Error error(ErrorKind::locked, "another one is writing", "wait");
    CHECK(error.kind() == ErrorKind::locked);
    CHECK(error.sentence() == "another one is writing");
    CHECK(error.hint() == "wait");
    CHECK(std::string(error.what()) == error.sentence());
}

TEST_CASE("an error cannot steer the terminal, and keeps the lines of a caret") {
    const auto outcome = outcome_of([]() -> int {
        throw Error(ErrorKind::query, "bad\n  \x1b[2Jq\xFF\n  ^", "\x1b]0;title\x07\nx");
    });
    CHECK(outcome.errors == "lacuna-test: bad\n  \uFFFD[2Jq\uFFFD\n  ^\n"
                            "hint: \uFFFD]0;title\uFFFD x\n");
}

TEST_CASE("memory, system and unexpected errors end with the code for resources") {
    const auto memory = outcome_of([]() -> int { throw std::bad_alloc(); });
    CHECK(memory.code == exit_code::resources);
    CHECK(memory.errors == "lacuna-test: out of memory\n");

    const auto system = outcome_of([]() -> int {
        throw std::system_error(std::make_error_code(std::errc::no_space_on_device),
                                "cannot write");
    });
    CHECK(system.code == exit_code::resources);
    CHECK(system.errors.starts_with("lacuna-test: cannot write: "));

    const auto other = outcome_of([]() -> int { throw std::runtime_error("odd"); });
    CHECK(other.code == exit_code::resources);
    CHECK(other.errors == "lacuna-test: unexpected: odd\n");
}

TEST_CASE("other programs of the user do not look into one of ours") {
    int dumpable = -1;
    static_cast<void>(outcome_of([&] {
        dumpable = prctl(PR_GET_DUMPABLE);
        return exit_code::done;
    }));
    CHECK(dumpable == 0);
}

TEST_CASE("what ran out is known by the error's number") {
    for (const int error : {ENOMEM, EMFILE, ENFILE}) CHECK(lacuna::is_exhaustion(error));
    for (const int error : {0, ENOENT, EACCES, EIO}) CHECK_FALSE(lacuna::is_exhaustion(error));
}

TEST_CASE("what a program writes is for its user alone, and it leaves no core") {
    mode_t mask = 0;
    rlimit core{1, 1};
    static_cast<void>(outcome_of([&] {
        mask = umask(0);
        umask(mask);
        getrlimit(RLIMIT_CORE, &core);
        return exit_code::done;
    }));
    CHECK(mask == 077);
    CHECK(core.rlim_cur == 0);
}

TEST_CASE("a closed pipe is an error of the write, not the end of the process") {
    int ends[2];
    REQUIRE(pipe(ends) == 0);
    close(ends[0]);
    ssize_t written = 0;
    const auto outcome = outcome_of([&] {
        written = write(ends[1], "x", 1);
        return exit_code::done;
    });
    close(ends[1]);
    CHECK(written == -1);
    CHECK(outcome.code == exit_code::done);
}
