// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/analysis.hpp"
#include "common/error.hpp"
#include "common/safe_text.hpp"
#include "common/store/collection.hpp"
#include "common/store/schema.hpp"
#include "common/store/stored_article.hpp"
#include "indexer/column_check.hpp"
#include "indexer/commands.hpp"
#include "indexer/document_builder.hpp"

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

/// Xapian's own examination of the tables; empty if they are sound.
std::string check_tables(const std::string& path) {
    const PinnedDirectory pin(path);
    pin.require_glass(path);
    std::ostringstream report;
    const auto errors = Xapian::Database::check(pin.path(), 0, &report);
    if (errors > 0 && report.str().find(std::strerror(EMFILE)) != std::string::npos)
        throw Error(ErrorKind::resources, std::strerror(EMFILE));
    return errors == 0 ? std::string{} : fmt::format("{} errors in the tables", errors);
}

/// Every article against the digest that was stored with it: glass itself has no checksums.
std::string check_articles(const std::string& path) {
    const Collection collection = Collection::open(path);
    const Xapian::Database& database = collection.database();
    // A digest covers the version of the analyser; of another version there is nothing to compare.
    const bool has_our_digests = database.get_metadata(std::string(schema::analyser_key)) ==
                                 std::to_string(analyser_version);
    Xapian::doccount seen = 0;
    for (auto entry = database.postlist_begin({}); entry != database.postlist_end({}); ++entry) {
        ++seen;
        const Xapian::Document document = database.get_document(*entry);
        const StoredArticle stored = decode_article(document.get_data());
        if (has_our_digests && content_digest(stored.article) != document.get_value(slots::digest))
            return fmt::format("article {} is not as it was stored",
                               terminal_safe(stored.provenance.id));
    }
    if (seen == database.get_doccount()) return {};
    return fmt::format("{} articles instead of {}", seen, database.get_doccount());
}

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

/// In the child: prints what is found into the pipe, the first letter saying what it is.
void examine(const std::function<std::string(const std::string&)>& examination,
             const std::string& path, int descriptor) {
    try {
        write_all(descriptor, "P" + examination(path));
    } catch (const Error& error) {
        write_all(descriptor, "E" + error.sentence());
    } catch (const Xapian::DatabaseOpeningError& error) {
        // Xapian opens tables for writing to examine them: what it may not open is not damaged.
        const char* const reason = error.get_error_string();
        write_all(descriptor,
                  (reason != nullptr ? "Ecannot open all of it for examination: " : "P") +
                      error.get_msg());
    } catch (const Xapian::Error& error) {
        write_all(descriptor, "P" + error.get_msg());
    } catch (const std::bad_alloc&) {
        write_all(descriptor, "Eout of memory");
    } catch (const std::exception& error) {
        write_all(descriptor, std::string("P") + error.what());
    }
}

/// A damaged database can crash Xapian, so each examination runs in a process of its own.
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
    if (said[0] == 'E') return {{}, said.substr(1)};
    return {said.substr(1), {}};
}

} // namespace

int check(const Settings& settings) {
    const std::string path = collection_of(settings);
    for (const auto& examination : {check_tables, check_articles}) {
        const Finding finding = run_in_child(examination, path);
        if (!finding.error.empty()) throw Error(ErrorKind::database, finding.error);
        if (!finding.problem.empty())
            throw Error(ErrorKind::database,
                        fmt::format("{} is damaged: {}", printable_path(path), finding.problem),
                        "lacuna-index dump may still save articles; index the inputs again");
    }
    const Finding columns = run_in_child(check_columns, path);
    if (const auto& why = columns.error.empty() ? columns.problem : columns.error; !why.empty())
        std::fputs(fmt::format("lacuna-index: note: {}: columns are not used: {}\n"
                               "hint: lacuna-index compact makes them anew; counting is slower "
                               "without them\n",
                               printable_path(path), why)
                       .c_str(),
                   stderr);
    const Collection collection = Collection::open(path);
    fmt::print("{}: {} articles, no errors\n", printable_path(path),
               collection.database().get_doccount());
    return exit_code::done;
}

} // namespace lacuna::indexer
