// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/error.hpp"
#include "common/safe_text.hpp"
#include "common/store/collection.hpp"
#include "common/store/glass_blocks.hpp"
#include "common/store/page_examination.hpp"
#include "indexer/article_soundness.hpp"
#include "indexer/column_check.hpp"
#include "indexer/commands.hpp"
#include "indexer/reading_lease.hpp"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <fmt/format.h>
#include <functional>
#include <new>
#include <sstream>
#include <string>
#include <sys/wait.h>
#include <unistd.h>

namespace lacuna::indexer {

namespace {

/// Xapian's own examination of the tables; empty if they are sound. It wants to open them for
/// writing, and nobody to write.
std::string check_tables(const std::string& path) {
    const auto leased = open_leased(path, Accept::own_version, Require::everything);
    std::ostringstream report;
    const auto errors = Xapian::Database::check(leased.collection.directory().path(), 0, &report);
    if (errors > 0 && report.str().find(std::strerror(EMFILE)) != std::string::npos)
        throw Error(ErrorKind::resources, std::strerror(EMFILE));
    return errors == 0 ? std::string{} : fmt::format("{} errors in the tables", errors);
}

std::string check_articles(const Collection& collection) {
    try {
        require_sound_articles(collection);
        return {};
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::database) throw;
        return error.sentence();
    }
}

using Examination = std::string (*)(const Collection&);

/// What is found in one state of the collection. What a writer may have overwritten meanwhile is
/// examined again while none may change it in place.
std::string settled(const std::string& path, Examination examination) {
    const Collection collection = Collection::open(path);
    const std::string state = glass::version_content(collection.directory());
    const auto is_settled = [&] { return glass::version_content(collection.directory()) == state; };
    try {
        auto problem = examination(collection);
        if (problem.empty() || is_settled()) return problem;
    } catch (const Xapian::Error&) {
        if (is_settled()) throw;
    }
    return examination(open_leased(path, Accept::own_version, Require::everything).collection);
}

std::string check_settled_articles(const std::string& path) {
    return settled(path, check_articles);
}

std::string check_settled_columns(const std::string& path) { return settled(path, check_columns); }

/// What a child process found out.
struct Finding {
    std::string problem;
    std::string error; ///< why it could not be examined
};

void write_all(int descriptor, std::string_view text) {
    while (!text.empty()) {
        const auto written = ::write(descriptor, text.data(), text.size());
        if (written <= 0) return;
        text.remove_prefix(static_cast<std::size_t>(written));
    }
}

std::string read_to_end(int descriptor) {
    std::string text;
    std::array<char, 512> buffer{};
    ssize_t length = 0;
    while ((length = ::read(descriptor, buffer.data(), buffer.size())) > 0)
        text.append(buffer.data(), static_cast<std::size_t>(length));
    return text;
}

/// In the child: prints what is found into the pipe. The first letter says what it is: a problem,
/// an error, or a limit of resources.
void examine(const std::function<std::string(const std::string&)>& examination,
             const std::string& path, int descriptor) {
    try {
        write_all(descriptor, "P" + examination(path));
    } catch (const Error& error) {
        const bool is_limit = error.kind() == ErrorKind::resources;
        write_all(descriptor, (is_limit ? "R" : "E") + error.sentence());
    } catch (const Xapian::DatabaseOpeningError& error) {
        // Xapian opens tables for writing to examine them: what it may not open is not damaged.
        const char* const reason = error.get_error_string();
        write_all(descriptor,
                  (reason != nullptr ? "Ecannot open all of it for examination: " : "P") +
                      error.get_msg());
    } catch (const Xapian::Error& error) {
        write_all(descriptor, "P" + error.get_msg());
    } catch (const std::bad_alloc&) {
        write_all(descriptor, "Rout of memory");
    } catch (const std::exception& error) {
        write_all(descriptor, std::string("P") + error.what());
    }
}

/// A damaged database can crash Xapian, so each examination runs in a process of its own. Throws
/// Error{resources}.
Finding run_in_child(const std::function<std::string(const std::string&)>& examination,
                     const std::string& path) {
    std::array<int, 2> ends{};
    if (pipe(ends.data()) != 0)
        throw Error(ErrorKind::resources,
                    fmt::format("cannot make a pipe: {}", std::strerror(errno)));
    const pid_t child = fork();
    if (child < 0)
        throw Error(ErrorKind::resources,
                    fmt::format("cannot start a process: {}", std::strerror(errno)));
    if (child == 0) {
        ::close(ends[0]);
        examine(examination, path, ends[1]);
        _exit(0);
    }
    ::close(ends[1]);
    const std::string said = read_to_end(ends[0]);
    ::close(ends[0]);
    int status = 0;
    waitpid(child, &status, 0);
    if (WIFSIGNALED(status))
        return {fmt::format("reading it crashes ({})", strsignal(WTERMSIG(status))), {}};
    if (said.empty()) return {"reading it fails", {}};
    if (said[0] == 'R') throw Error(ErrorKind::resources, said.substr(1));
    if (said[0] == 'E') return {{}, said.substr(1)};
    return {said.substr(1), {}};
}

void print_note(const std::string& path, const std::string& note, const char* hint) {
    std::fputs(terminal_safe(fmt::format("lacuna-index: note: {}: {}", printable_path(path), note))
                   .append("\n")
                   .append(hint)
                   .append("\n")
                   .c_str(),
               stderr);
}

[[noreturn]] void throw_damaged(const std::string& path, const std::string& problem) {
    throw Error(ErrorKind::database,
                fmt::format("{} is damaged: {}", printable_path(path), problem),
                "lacuna-index rebuild makes it anew from sound articles; with --force, from those "
                "that are left");
}

/// Blocks of which no digest tells are left to Xapian, where it may open them.
void check_unknown_tables(const std::string& path, Coverage coverage) {
    constexpr const char* hint = "hint: lacuna-index compact writes digests of all tables";
    if (coverage == Coverage::damaged)
        print_note(path, "the digests of its tables are damaged, so less is seen", hint);
    if (coverage == Coverage::none)
        print_note(path, "it has no digests of its tables, so less is seen", hint);
    const Finding finding = run_in_child(check_tables, path);
    if (!finding.problem.empty()) throw_damaged(path, finding.problem);
    if (!finding.error.empty())
        print_note(path, "not all of its tables could be examined: " + finding.error, hint);
}

} // namespace

int check(const Settings& settings) {
    const std::string path = collection_of(settings);
    static_cast<void>(Collection::open(path)); // Says what is wrong if there is none.
    const PageFindings pages = examine_pages(PinnedDirectory(path));
    if (!pages.is_sound()) throw_damaged(path, pages.sentence());
    if (pages.coverage != Coverage::all) check_unknown_tables(path, pages.coverage);
    const Finding articles = run_in_child(check_settled_articles, path);
    if (!articles.error.empty()) throw Error(ErrorKind::database, articles.error);
    if (!articles.problem.empty()) throw_damaged(path, articles.problem);
    const Finding columns = run_in_child(check_settled_columns, path);
    if (const auto& why = columns.error.empty() ? columns.problem : columns.error; !why.empty())
        print_note(path, "columns are not used: " + why,
                   "hint: lacuna-index compact makes them anew; counting is slower without them");
    fmt::print("{}: {} articles, no errors\n", printable_path(path),
               Collection::open(path).database().get_doccount());
    return exit_code::done;
}

} // namespace lacuna::indexer
