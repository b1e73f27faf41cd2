// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/store/collection.hpp"

#include "common/error.hpp"
#include "common/safe_text.hpp"
#include "common/store/glass_blocks.hpp"
#include "common/store/moved_aside.hpp"
#include "common/store/opening_check.hpp"
#include "common/store/schema.hpp"
#include "common/store/xapian_errors.hpp"

#include <cerrno>
#include <charconv>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <optional>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>
#include <utility>

namespace lacuna {

namespace {

constexpr const char* version_file = glass::version_file;

constexpr const char* make_hint = "lacuna-index add -d DIR INPUT... makes a collection";

/// Opening fails while a writer exchanges or clears the directory; a new pin finds the new one.
constexpr int open_attempts = 10;

[[noreturn]] void throw_missing(const std::string& path, int error) {
    const auto name = printable_path(path);
    if (error == ENOENT)
        throw Error(ErrorKind::database, fmt::format("no collection at {}", name), make_hint);
    if (error == ENOTDIR)
        throw Error(ErrorKind::database,
                    fmt::format("{} is not a directory, so no collection", name), make_hint);
    throw Error(is_exhaustion(error) ? ErrorKind::resources : ErrorKind::database,
                fmt::format("cannot open {}: {}", name, std::strerror(error)));
}

/// A FIFO, device or link in place of a table could block us or lead elsewhere.
void require_regular(int directory, const char* name, const std::string& shown_path) {
    struct stat status {};
    if (fstatat(directory, name, &status, AT_SYMLINK_NOFOLLOW) != 0) {
        if (errno == EACCES) throw_missing(shown_path, EACCES);
        return;
    }
    if (!S_ISREG(status.st_mode))
        throw Error(ErrorKind::database,
                    fmt::format("{}: {} is not a regular file", printable_path(shown_path), name));
}

int major_of(const std::string& version) {
    int major = 0;
    std::from_chars(version.data(), version.data() + version.size(), major);
    return major;
}

void require_schema(const Xapian::Database& database, const std::string& path, Accept accept) {
    const auto version = database.get_metadata(std::string(schema::version_key));
    const auto name = printable_path(path);
    if (version.empty())
        throw Error(ErrorKind::database,
                    fmt::format("{} is a Xapian database, but not one of Lacuna's", name),
                    make_hint);
    if (accept == Accept::any_version || major_of(version) == schema::major) return;
    throw Error(ErrorKind::database,
                fmt::format("{} has index format {}, this program reads {}.x", name,
                            terminal_safe(version), schema::major),
                "lacuna-index rebuild -d DIR makes it anew from what it stores");
}

struct Opened {
    PinnedDirectory pin;
    Xapian::Database database;
    std::string version; ///< what its version file says
};

[[noreturn]] void throw_damaged(const std::string& path, const std::string& problem) {
    throw Error(
        ErrorKind::database, fmt::format("{} is damaged: {}", printable_path(path), problem),
        "lacuna-index check says more, lacuna-index rebuild makes it anew from what is sound");
}

/// The digests of this state, if there are any that can be read.
std::optional<PageDigests> digests_of(const PinnedDirectory& pin, const glass::Version& version) {
    try {
        return PageDigests::open(pin, version);
    } catch (const DamagedFile&) {
        return std::nullopt;
    }
}

/// What is wrong with the files of this state; empty if nothing is, or it is of a form not known
/// here.
std::string problem_of(const PinnedDirectory& pin, const std::string& content, Require require) {
    const auto version = glass::read_version(content);
    if (!version || require == Require::nothing) return {};
    auto digests = digests_of(pin, *version);
    try {
        auto problem = missing_table(pin, *version, digests ? &*digests : nullptr, require);
        if (!problem.empty()) return problem;
    } catch (const DamagedFile&) {
        digests.reset();
        return missing_table(pin, *version, nullptr, require);
    }
    if (!digests || is_version_sound(*version, *digests, content)) return {};
    return fmt::format("{} is not what was written", version_file);
}

/// Throws unless Xapian has opened all that it was asked for.
void require_opened(const PinnedDirectory& pin, const std::string& path, const std::string& content,
                    Require require) {
    const auto version = glass::read_version(content);
    if (!version || require == Require::nothing) return;
    const std::string table = unopened_table(pin, *version, require);
    if (!table.empty())
        throw Error(ErrorKind::resources,
                    fmt::format("cannot open {} of {}", table, printable_path(path)),
                    "ulimit -n raises the limit of open files");
}

Opened open_pinned(const std::string& path, Require require) {
    PinnedDirectory pin(path);
    pin.require_glass(path);
    const std::string content = glass::version_content(pin);
    const std::string problem = problem_of(pin, content, require);
    Xapian::Database database;
    if (problem.empty()) database = Xapian::Database(pin.path(), Xapian::DB_BACKEND_GLASS);
    // What was looked at is what was opened, and is not being cleared.
    if (glass::version_content(pin) != content)
        throw Xapian::DatabaseModifiedError("written to while opening");
    if (!problem.empty()) throw_damaged(path, problem);
    require_opened(pin, path, content, require);
    return {std::move(pin), std::move(database), content};
}

/// How often nothing may be found, and nothing moved aside, until there is nothing.
constexpr int most_misses = 3;

void wait_for_writer(int attempt) {
    std::this_thread::sleep_for(std::chrono::milliseconds(attempt * attempt));
}

[[noreturn]] void throw_moved_aside(const std::string& path) {
    throw Error(ErrorKind::database,
                fmt::format("a writer that was stopped has left {} moved aside in {}",
                            printable_path(path), printable_path(aside_path(work_path(path)))),
                "nothing is lost: lacuna-index compact -d DIR, like any command that writes, "
                "brings it back");
}

/// Opens until no writer comes between.
Opened open_settled(const std::string& path, Require require) {
    int misses = 0;
    for (int attempt = 1;; ++attempt) {
        try {
            return open_pinned(path, require);
        } catch (const Xapian::DatabaseVersionError&) {
            throw;
        } catch (const Xapian::Error&) {
            if (attempt == open_attempts) throw;
        } catch (const Error&) {
            // A cleared directory looks like an empty one, and one that is replaced is missing.
            const Aside aside = aside_of(path);
            if (aside == Aside::no && ++misses == most_misses) throw;
            if (attempt == open_attempts && aside == Aside::yes) throw_moved_aside(path);
            if (attempt == open_attempts) throw;
            if (aside != Aside::no) wait_for_writer(attempt);
        }
    }
}

} // namespace

PinnedDirectory::PinnedDirectory(const std::string& path)
    : descriptor_(::open(path.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC)) {
    if (descriptor_ < 0) throw_missing(path, errno);
}

PinnedDirectory::~PinnedDirectory() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

PinnedDirectory::PinnedDirectory(PinnedDirectory&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)) {}

std::string PinnedDirectory::path() const { return fmt::format("/proc/self/fd/{}", descriptor_); }

bool PinnedDirectory::has_file(const char* name) const {
    struct stat status {};
    return fstatat(descriptor_, name, &status, AT_SYMLINK_NOFOLLOW) == 0;
}

int PinnedDirectory::open_file(const char* name) const {
    return openat(descriptor_, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
}

int PinnedDirectory::open_needed(const char* name) const {
    const int descriptor = open_file(name);
    if (descriptor < 0 && is_exhaustion(errno))
        throw Error(ErrorKind::resources,
                    fmt::format("cannot open {}: {}", name, std::strerror(errno)),
                    "ulimit -n raises the limit of open files");
    return descriptor;
}

void PinnedDirectory::require_glass(const std::string& shown_path) const {
    if (faccessat(descriptor_, ".", X_OK, 0) != 0) throw_missing(shown_path, errno);
    require_regular(descriptor_, version_file, shown_path);
    for (const char* const name : glass::table_files)
        require_regular(descriptor_, name, shown_path);
    if (!has_file(version_file))
        throw Error(ErrorKind::database,
                    fmt::format("{} holds no collection", printable_path(shown_path)), make_hint);
}

Collection::Collection(std::string path, PinnedDirectory pin, Xapian::Database database)
    : path_(std::move(path)), pin_(std::move(pin)), database_(std::move(database)) {}

bool Collection::is_current() const {
    try {
        return glass::version_content(PinnedDirectory(path_)) == version_;
    } catch (const Error&) {
        return false;
    }
}

Collection Collection::open(const std::string& path, Accept accept, Require require) {
    return with_xapian_errors(path, [&] {
        Opened opened = open_settled(path, require);
        require_schema(opened.database, path, accept);
        Collection collection(path, std::move(opened.pin), std::move(opened.database));
        collection.version_ = std::move(opened.version);
        return collection;
    });
}

std::string default_collection() {
    const auto variable = [](const char* name) {
        const char* const value = std::getenv(name);
        return std::string(value != nullptr ? value : "");
    };
    if (auto chosen = variable("LACUNA_DB"); !chosen.empty()) return chosen;
    if (auto data = variable("XDG_DATA_HOME"); !data.empty()) return data + "/lacuna/default";
    const auto home = variable("HOME");
    if (home.empty())
        throw Error(ErrorKind::usage, "no collection named and no home directory known",
                    "give one by -d DIR or in LACUNA_DB");
    return home + "/.local/share/lacuna/default";
}

} // namespace lacuna
