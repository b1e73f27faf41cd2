// SPDX-License-Identifier: GPL-3.0-or-later
// For LD_PRELOAD: appends to $LACUNA_CALL_LOG a line for each call that changes files or names, or
// writes them through: what was done, the path, and a second path, with tabs between. "say" is
// output of the program. Uses no memory but the stack, as the program's allocator may call it.
#include <array>
#include <cerrno>
#include <climits>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

namespace {

using Path = std::array<char, PATH_MAX>;

template <class Call>
Call real_of(const char* name) {
    return reinterpret_cast<Call>(dlsym(RTLD_NEXT, name));
}

int log_file() {
    static const int file = [] {
        const char* const path = getenv("LACUNA_CALL_LOG");
        return static_cast<int>(syscall(SYS_openat, AT_FDCWD, path != nullptr ? path : "/dev/null",
                                        O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600));
    }();
    return file;
}

/// Opened before the program restricts what it may open.
[[gnu::constructor]] void open_log() { log_file(); }

void record(const char* what, const char* path, const char* other = "") {
    const int code = errno;
    std::array<char, 2 * PATH_MAX + 64> line{};
    const int length = snprintf(line.data(), line.size(), "%s\t%s\t%s\n", what, path, other);
    if (length > 0) syscall(SYS_write, log_file(), line.data(), static_cast<size_t>(length));
    errno = code;
}

void record_descriptor(const char* what, int descriptor) {
    const int code = errno;
    std::array<char, 64> link{};
    Path path{};
    snprintf(link.data(), link.size(), "/proc/self/fd/%d", descriptor);
    if (readlink(link.data(), path.data(), path.size() - 1) > 0 && path[0] == '/')
        record(what, path.data());
    errno = code;
}

bool is_there(int directory, const char* path) {
    struct stat status {};
    return fstatat(directory, path, &status, AT_SYMLINK_NOFOLLOW) == 0;
}

int open_recorded(int directory, const char* path, int flags, mode_t mode) {
    const bool is_new = (flags & O_CREAT) != 0 && !is_there(directory, path);
    const auto real = real_of<int (*)(int, const char*, int, mode_t)>("openat");
    const int file = real(directory, path, flags, mode);
    if (is_new && file >= 0) record_descriptor("create", file);
    return file;
}

mode_t mode_of(int flags, va_list rest) {
    return (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(rest, mode_t) : 0;
}

template <class Result>
Result wrote(int descriptor, Result result) {
    if (result > 0) record_descriptor("write", descriptor);
    return result;
}

int done(int result, const char* what, const char* path, const char* other = "") {
    if (result == 0) record(what, path, other);
    return result;
}

int synced(int result, int descriptor) {
    if (result == 0) record_descriptor("sync", descriptor);
    return result;
}

} // namespace

// NOLINTBEGIN(misc-definitions-in-headers,readability-identifier-naming)
extern "C" {

int open(const char* path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = mode_of(flags, rest);
    va_end(rest);
    return open_recorded(AT_FDCWD, path, flags, mode);
}

int open64(const char* path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    const mode_t mode = mode_of(flags, rest);
    va_end(rest);
    return open_recorded(AT_FDCWD, path, flags, mode);
}

FILE* fopen(const char* path, const char* mode) {
    const bool is_new = mode[0] == 'w' && !is_there(AT_FDCWD, path);
    FILE* const file = real_of<FILE* (*)(const char*, const char*)>("fopen")(path, mode);
    if (is_new && file != nullptr) record("create", path);
    return file;
}

ssize_t write(int file, const void* bytes, size_t length) {
    return wrote(file,
                 real_of<ssize_t (*)(int, const void*, size_t)>("write")(file, bytes, length));
}

ssize_t writev(int file, const iovec* parts, int count) {
    return wrote(file, real_of<ssize_t (*)(int, const iovec*, int)>("writev")(file, parts, count));
}

ssize_t pwrite(int file, const void* bytes, size_t length, off_t offset) {
    const auto real = real_of<ssize_t (*)(int, const void*, size_t, off_t)>("pwrite");
    return wrote(file, real(file, bytes, length, offset));
}

ssize_t pwrite64(int file, const void* bytes, size_t length, off64_t offset) {
    const auto real = real_of<ssize_t (*)(int, const void*, size_t, off64_t)>("pwrite64");
    return wrote(file, real(file, bytes, length, offset));
}

ssize_t sendfile(int to, int from, off_t* offset, size_t length) {
    const auto real = real_of<ssize_t (*)(int, int, off_t*, size_t)>("sendfile");
    return wrote(to, real(to, from, offset, length));
}

ssize_t copy_file_range(int from, off64_t* in, int to, off64_t* out, size_t length,
                        unsigned flags) {
    const auto real =
        real_of<ssize_t (*)(int, off64_t*, int, off64_t*, size_t, unsigned)>("copy_file_range");
    return wrote(to, real(from, in, to, out, length, flags));
}

int fsync(int file) { return synced(real_of<int (*)(int)>("fsync")(file), file); }
int fdatasync(int file) { return synced(real_of<int (*)(int)>("fdatasync")(file), file); }

int mkdir(const char* path, mode_t mode) {
    return done(real_of<int (*)(const char*, mode_t)>("mkdir")(path, mode), "mkdir", path);
}

int rename(const char* from, const char* to) {
    const auto real = real_of<int (*)(const char*, const char*)>("rename");
    return done(real(from, to), "rename", from, to);
}

int renameat2(int, const char* from, int, const char* to, unsigned flags) {
    const auto real = real_of<int (*)(int, const char*, int, const char*, unsigned)>("renameat2");
    return done(real(AT_FDCWD, from, AT_FDCWD, to, flags),
                (flags & RENAME_EXCHANGE) != 0 ? "exchange" : "rename", from, to);
}

int unlink(const char* path) {
    return done(real_of<int (*)(const char*)>("unlink")(path), "remove", path);
}

int remove(const char* path) {
    return done(real_of<int (*)(const char*)>("remove")(path), "remove", path);
}

size_t fwrite(const void* bytes, size_t size, size_t count, FILE* to) {
    if (to == stdout) record("say", "");
    return real_of<size_t (*)(const void*, size_t, size_t, FILE*)>("fwrite")(bytes, size, count,
                                                                             to);
}

} // extern "C"
// NOLINTEND(misc-definitions-in-headers,readability-identifier-naming)
