// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/recorder.hpp"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

namespace lacuna::faults {

namespace {

constexpr const char* nowhere = "0\t\t0\t";

struct Record {
    int file = -1;
    dev_t device = 0; ///< only what is on it is recorded
};

/// Opened once, before a sandbox closes the doors.
Record opened() {
    const char* const path = std::getenv("FAULT_RECORD");
    const char* const root = std::getenv("FAULT_ROOT");
    struct stat status {};
    if (path == nullptr || root == nullptr || stat(root, &status) != 0) return {};
    const long file =
        syscall(SYS_open, path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, S_IRUSR | S_IWUSR);
    return {static_cast<int>(file), status.st_dev};
}

const Record& record() {
    static const Record made = opened();
    return made;
}

[[gnu::constructor]] void start() { static_cast<void>(record()); }

/// One call, so that records of several threads do not mix. Keeps errno.
void append(const char* line, int length, const void* bytes, std::size_t size) {
    const int error = errno;
    const iovec parts[] = {{const_cast<char*>(line), static_cast<std::size_t>(length)},
                           {const_cast<void*>(bytes), size}};
    if (syscall(SYS_writev, record().file, parts, bytes == nullptr ? 1 : 2) < 0) abort();
    errno = error;
}

/// The inode of an open file, 0 if it is elsewhere.
ino_t inode_of(int file) {
    struct stat status {};
    const int error = errno;
    const bool is_ours = fstat(file, &status) == 0 && status.st_dev == record().device;
    errno = error;
    return is_ours ? status.st_ino : 0;
}

/// The part of `path` before its last name, into `folder`; returns that name.
std::string_view split(const char* path, char* folder) {
    std::string_view text(path);
    while (text.size() > 1 && text.back() == '/') text.remove_suffix(1);
    const auto slash = text.rfind('/');
    const auto name = slash == std::string_view::npos ? text : text.substr(slash + 1);
    const auto before = slash == std::string_view::npos ? "." : text.substr(0, slash + 1);
    const auto length = before.copy(folder, PATH_MAX - 1);
    folder[length] = '\0';
    return name;
}

} // namespace

bool is_recording() { return record().file >= 0; }

Place place_of(int folder, const char* path) {
    Place place;
    if (!is_recording()) return place;
    const int error = errno;
    char before[PATH_MAX];
    const auto name = split(path, before);
    struct stat status {};
    if (fstatat(folder, before, &status, 0) == 0 && status.st_dev == record().device) {
        place.folder = status.st_ino;
        place.name[name.copy(place.name, NAME_MAX)] = '\0';
    }
    errno = error;
    return place;
}

ino_t inode_at(int folder, const char* path) {
    if (!is_recording()) return 0;
    const int error = errno;
    struct stat status {};
    const bool is_there = fstatat(folder, path, &status, AT_SYMLINK_NOFOLLOW) == 0;
    errno = error;
    return is_there ? status.st_ino : 0;
}

void record_name(std::string_view change, ino_t inode, const Place& from, const Place& to) {
    if (!is_recording() || (from.folder == 0 && to.folder == 0)) return;
    char line[2 * NAME_MAX + 200];
    const int length = std::snprintf(line, sizeof(line), "%.*s\t%llu\t%llu\t%s\t%llu\t%s\t0\t0\n",
                                     static_cast<int>(change.size()), change.data(),
                                     static_cast<unsigned long long>(inode),
                                     static_cast<unsigned long long>(from.folder), from.name,
                                     static_cast<unsigned long long>(to.folder), to.name);
    append(line, length, nullptr, 0);
}

void record_bytes(int file, std::uint64_t offset, const void* bytes, std::size_t size) {
    const ino_t inode = is_recording() ? inode_of(file) : 0;
    if (inode == 0 || size == 0) return;
    char line[200];
    const int length = std::snprintf(line, sizeof(line), "write\t%llu\t%s\t%llu\t%zu\n",
                                     static_cast<unsigned long long>(inode), nowhere,
                                     static_cast<unsigned long long>(offset), size);
    append(line, length, bytes, size);
}

void record_file(std::string_view change, int file, std::uint64_t size) {
    const ino_t inode = is_recording() ? inode_of(file) : 0;
    if (inode == 0) return;
    char line[200];
    const int length = std::snprintf(line, sizeof(line), "%.*s\t%llu\t%s\t%llu\t0\n",
                                     static_cast<int>(change.size()), change.data(),
                                     static_cast<unsigned long long>(inode), nowhere,
                                     static_cast<unsigned long long>(size));
    append(line, length, nullptr, 0);
}

} // namespace lacuna::faults
