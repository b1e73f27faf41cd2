// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/exchange.hpp"

#include "common/error.hpp"
#include "common/safe_text.hpp"
#include "common/store/moved_aside.hpp"
#include "indexer/durable.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <fmt/format.h>
#include <optional>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>

namespace lacuna::indexer {

namespace {

namespace fs = std::filesystem;

/// What a file system says that has no exchange, or not of these two.
constexpr std::array no_exchange{EINVAL, ENOSYS, EOPNOTSUPP, EXDEV};

bool says_no_exchange(int code) {
    return std::find(no_exchange.begin(), no_exchange.end(), code) != no_exchange.end();
}

/// 0, or what `errno` is.
int exchange_code(const std::string& left, const std::string& right) {
    const int failed = renameat2(AT_FDCWD, left.c_str(), AT_FDCWD, right.c_str(), RENAME_EXCHANGE);
    return failed == 0 ? 0 : errno;
}

void sync_both_names(const std::string& collection, const std::string& work) {
    sync_names(folder_of(collection));
    sync_names(work);
}

/// A copy that is whole when it has its name, locked as what it is a copy of.
CollectionLock copy_directory(const std::string& from, const std::string& to,
                              const CollectionLock& lock) {
    const std::string unfinished = to + ".copy";
    remove_directory(unfinished);
    fs::create_directory(unfinished);
    auto copy_lock = lock.of(unfinished);
    for (const auto& entry : fs::directory_iterator(from))
        if (entry.is_regular_file() && entry.path().filename() != CollectionLock::file_name)
            fs::copy_file(entry.path(), unfinished / entry.path().filename());
    sync_directory(unfinished);
    if (std::rename(unfinished.c_str(), to.c_str()) != 0) throw_file_error("publish to", from);
    sync_names(folder_of(to));
    return copy_lock;
}

/// The lock of a copy, if it took one to move the directory: what lies below an overlay cannot be
/// renamed.
std::optional<CollectionLock> move_aside(const std::string& collection, const std::string& aside,
                                         const CollectionLock& lock) {
    remove_directory(aside);
    if (std::rename(collection.c_str(), aside.c_str()) == 0) return std::nullopt;
    if (errno != EXDEV) throw_file_error("publish to", collection);
    auto copy_lock = copy_directory(collection, aside, lock);
    remove_directory(collection);
    return copy_lock;
}

/// Nothing is written through between the two names: readers wait for the second.
std::string replace_by_renaming(const std::string& next, const std::string& collection,
                                const CollectionLock& lock) {
    const auto work = folder_of(next);
    const auto aside = aside_path(work);
    const auto copy_lock = move_aside(collection, aside, lock);
    if (std::rename(next.c_str(), collection.c_str()) != 0) {
        const int code = errno;
        if (std::rename(aside.c_str(), collection.c_str()) == 0) sync_both_names(collection, work);
        errno = code;
        throw_file_error("publish to", collection);
    }
    sync_both_names(collection, work);
    return aside;
}

bool is_own_directory(const std::string& path) {
    struct stat status {};
    return lstat(path.c_str(), &status) == 0 && S_ISDIR(status.st_mode) &&
           status.st_uid == geteuid();
}

/// What may be left of a collection while it is moved aside: nothing, or some of its files.
void clear_name(const std::string& collection) {
    if (!is_own_directory(collection)) return;
    for (const auto& entry : fs::directory_iterator(collection)) {
        const auto name = entry.path().filename().string();
        const bool is_ours = name.starts_with("lacuna.") || name.ends_with(".glass") ||
                             name == "flintlock" || name == "v.tmp";
        if (is_ours && entry.is_regular_file()) fs::remove(entry.path());
    }
}

/// None if its writer lives and has given the name to the next one meanwhile.
std::optional<CollectionLock> lock_while_aside(const std::string& collection,
                                               const std::string& aside, Locking locking) {
    try {
        return CollectionLock(aside, locking);
    } catch (const Error&) {
        if (aside_of(collection) == Aside::yes) throw;
        return std::nullopt;
    }
}

} // namespace

Exchange exchange_in(const std::string& directory) {
    const std::string left = directory + "/probe-1";
    const std::string right = directory + "/probe-2";
    for (const auto& path : {left, right})
        if (mkdir(path.c_str(), S_IRWXU) != 0 && errno != EEXIST) throw_file_error("make", path);
    const int code = exchange_code(left, right);
    for (const auto& path : {left, right}) rmdir(path.c_str());
    return says_no_exchange(code) ? Exchange::by_renaming : Exchange::at_once;
}

void exchange_directories(const std::string& left, const std::string& right) {
    errno = exchange_code(left, right);
    if (errno != 0) throw_file_error("publish to", right);
    sync_both_names(right, folder_of(left));
}

std::string replace_collection(const std::string& next, const std::string& collection, Exchange way,
                               const CollectionLock& lock) {
    sync_names(folder_of(next));
    const int code = way == Exchange::at_once ? exchange_code(next, collection) : ENOSYS;
    if (says_no_exchange(code)) return replace_by_renaming(next, collection, lock);
    errno = code;
    if (code != 0) throw_file_error("publish to", collection);
    sync_both_names(collection, folder_of(next));
    return next;
}

bool bring_back(const std::string& collection, Locking locking) {
    if (aside_of(collection) != Aside::yes) return false;
    const auto work = work_path(collection);
    const auto aside = aside_path(work);
    if (!is_own_directory(work) || !is_own_directory(aside)) return false;
    const auto lock = lock_while_aside(collection, aside, locking);
    if (!lock || aside_of(collection) != Aside::yes) return false;
    const std::string real = work.substr(0, work.size() - std::string_view(".work").size());
    clear_name(real);
    if (std::rename(aside.c_str(), real.c_str()) != 0)
        throw Error(ErrorKind::database,
                    fmt::format("cannot give {} its name back: {}", printable_path(aside),
                                std::strerror(errno)),
                    fmt::format("it holds the articles of {}", printable_path(real)));
    sync_both_names(real, work);
    return true;
}

} // namespace lacuna::indexer
