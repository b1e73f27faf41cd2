// SPDX-License-Identifier: GPL-3.0-or-later
// Calls on names of files and folders, in place of the C library's.
#include "tests/faults/next.hpp"
#include "tests/faults/plan.hpp"
#include "tests/faults/recorder.hpp"

#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace lacuna::faults; // NOLINT: every line below is about it

namespace {

bool is_writing(int flags) {
    return (flags & O_ACCMODE) != O_RDONLY || (flags & (O_CREAT | O_TRUNC)) != 0;
}

/// What an opening that went well changed.
void record_opened(int file, bool was_there, int flags, const Place& place) {
    struct stat status {};
    if (!was_there && fstat(file, &status) == 0)
        record_name("create", status.st_ino, place);
    else if ((flags & O_TRUNC) != 0)
        record_file("truncate", file, 0);
}

int open_guarded(int folder, const char* path, int flags, mode_t mode) {
    static auto* const real = next<int(int, const char*, int, ...)>("openat");
    const Kind kind = is_writing(flags) ? Kind::create : Kind::look;
    return guarded(kind, -1, [&] {
        if (!is_recording() || kind == Kind::look) return real(folder, path, flags, mode);
        const Place place = place_of(folder, path);
        const bool was_there = inode_at(folder, path) != 0;
        const int file = real(folder, path, flags, mode);
        if (file >= 0) record_opened(file, was_there, flags, place);
        return file;
    });
}

FILE* fopen_guarded(const char* path, const char* mode) {
    static auto* const real = next<FILE*(const char*, const char*)>("fopen");
    const bool writes = std::strpbrk(mode, "wa+") != nullptr;
    return guarded(writes ? Kind::create : Kind::look, static_cast<FILE*>(nullptr), [&] {
        const Place place = writes ? place_of(AT_FDCWD, path) : Place{};
        const bool was_there = writes && inode_at(AT_FDCWD, path) != 0;
        FILE* const file = real(path, mode);
        if (file != nullptr && writes && is_recording())
            record_opened(fileno(file), was_there, *mode == 'w' ? O_TRUNC : 0, place);
        return file;
    });
}

/// `change` is "rename" or "exchange".
template <class Real>
int rename_guarded(const char* change, const Place& from, const Place& to, const Real& real) {
    return guarded(Kind::rename, -1, [&] {
        const int result = real();
        if (result == 0) record_name(change, 0, from, to);
        return result;
    });
}

/// Whether the file system is to be one that cannot exchange two names.
bool forbids_exchange() {
    static const bool is_forbidden = std::getenv("FAULT_NO_EXCHANGE") != nullptr;
    return is_forbidden;
}

template <class Real>
int unlink_guarded(const Place& place, const Real& real) {
    return guarded(Kind::unlink, -1, [&] {
        const int result = real();
        if (result == 0) record_name("unlink", 0, place);
        return result;
    });
}

} // namespace

extern "C" {

// Of the optional mode every file of Linux's ABIs passes something that may be read.
#define LACUNA_MODE                                                                                \
    va_list rest;                                                                                  \
    va_start(rest, flags);                                                                         \
    const auto mode =                                                                              \
        static_cast<mode_t>((flags & (O_CREAT | O_TMPFILE)) ? va_arg(rest, int) : 0);              \
    va_end(rest)

int open(const char* path, int flags, ...) {
    LACUNA_MODE;
    return open_guarded(AT_FDCWD, path, flags, mode);
}

int open64(const char* path, int flags, ...) {
    LACUNA_MODE;
    return open_guarded(AT_FDCWD, path, flags, mode);
}

int openat(int folder, const char* path, int flags, ...) {
    LACUNA_MODE;
    return open_guarded(folder, path, flags, mode);
}

int openat64(int folder, const char* path, int flags, ...) {
    LACUNA_MODE;
    return open_guarded(folder, path, flags, mode);
}

FILE* fopen(const char* path, const char* mode) { return fopen_guarded(path, mode); }
FILE* fopen64(const char* path, const char* mode) { return fopen_guarded(path, mode); }

int rename(const char* from, const char* to) noexcept {
    LACUNA_NEXT(rename);
    return rename_guarded("rename", place_of(AT_FDCWD, from), place_of(AT_FDCWD, to),
                          [&] { return real(from, to); });
}

int renameat(int from_folder, const char* from, int to_folder, const char* to) noexcept {
    LACUNA_NEXT(renameat);
    return rename_guarded("rename", place_of(from_folder, from), place_of(to_folder, to),
                          [&] { return real(from_folder, from, to_folder, to); });
}

int renameat2(int from_folder, const char* from, int to_folder, const char* to,
              unsigned flags) noexcept {
    LACUNA_NEXT(renameat2);
    const bool exchanges = (flags & RENAME_EXCHANGE) != 0;
    if (exchanges && forbids_exchange()) {
        errno = EINVAL;
        return -1;
    }
    const char* const change = exchanges ? "exchange" : "rename";
    return rename_guarded(change, place_of(from_folder, from), place_of(to_folder, to),
                          [&] { return real(from_folder, from, to_folder, to, flags); });
}

int unlink(const char* path) noexcept {
    LACUNA_NEXT(unlink);
    return unlink_guarded(place_of(AT_FDCWD, path), [&] { return real(path); });
}

int unlinkat(int folder, const char* path, int flags) noexcept {
    LACUNA_NEXT(unlinkat);
    return unlink_guarded(place_of(folder, path), [&] { return real(folder, path, flags); });
}

int rmdir(const char* path) noexcept {
    LACUNA_NEXT(rmdir);
    return unlink_guarded(place_of(AT_FDCWD, path), [&] { return real(path); });
}

int remove(const char* path) noexcept {
    LACUNA_NEXT(remove);
    return unlink_guarded(place_of(AT_FDCWD, path), [&] { return real(path); });
}

int mkdir(const char* path, mode_t mode) noexcept {
    LACUNA_NEXT(mkdir);
    return guarded(Kind::mkdir, -1, [&] {
        const int result = real(path, mode);
        if (result == 0) record_name("mkdir", inode_at(AT_FDCWD, path), place_of(AT_FDCWD, path));
        return result;
    });
}

int link(const char* from, const char* to) noexcept {
    LACUNA_NEXT(link);
    return guarded(Kind::link, -1, [&] {
        const int result = real(from, to);
        if (result == 0) record_name("link", inode_at(AT_FDCWD, to), place_of(AT_FDCWD, to));
        return result;
    });
}

} // extern "C"
