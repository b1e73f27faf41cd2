// SPDX-License-Identifier: GPL-3.0-or-later
// For LD_PRELOAD: calls fail with the error number that a variable of the environment has, as on
// file systems that do not know them. $LACUNA_KILL_WHEN_ASIDE ends the program, as a kill does,
// when it has moved a collection aside.
#include <cerrno>
#include <csignal>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <dlfcn.h>
#include <fcntl.h>
#include <string_view>
#include <sys/file.h>
#include <sys/types.h>
#include <unistd.h>

namespace {

template <class Call>
Call real_of(const char* name) {
    return reinterpret_cast<Call>(dlsym(RTLD_NEXT, name));
}

/// Sets errno if the variable is there.
bool is_refused(const char* variable) {
    const char* const code = getenv(variable);
    if (code == nullptr) return false;
    errno = atoi(code);
    return true;
}

} // namespace

extern "C" {

int renameat2(int from_folder, const char* from, int to_folder, const char* to, unsigned flags) {
    if ((flags & RENAME_EXCHANGE) != 0 && is_refused("LACUNA_REFUSE_EXCHANGE")) return -1;
    const auto real = real_of<int (*)(int, const char*, int, const char*, unsigned)>("renameat2");
    return real(from_folder, from, to_folder, to, flags);
}

int rename(const char* from, const char* to) {
    const bool is_aside = std::string_view(to).ends_with(".work/old");
    const bool is_copy = std::string_view(from).ends_with(".copy");
    if (is_aside && !is_copy && is_refused("LACUNA_REFUSE_ASIDE")) return -1;
    const int failed = real_of<int (*)(const char*, const char*)>("rename")(from, to);
    if (is_aside && getenv("LACUNA_KILL_WHEN_ASIDE") != nullptr) raise(SIGKILL);
    return failed;
}

int flock(int file, int operation) noexcept {
    if (is_refused("LACUNA_REFUSE_LOCK")) return -1;
    return real_of<int (*)(int, int)>("flock")(file, operation);
}

int fcntl(int file, int command, ...) {
    va_list rest;
    va_start(rest, command);
    void* const argument = va_arg(rest, void*);
    va_end(rest);
    if (command == F_OFD_SETLK && is_refused("LACUNA_REFUSE_LOCK")) return -1;
    return real_of<int (*)(int, int, ...)>("fcntl")(file, command, argument);
}

int fchown(int file, uid_t owner, gid_t group) noexcept {
    if (is_refused("LACUNA_REFUSE_OWNER")) return -1;
    return real_of<int (*)(int, uid_t, gid_t)>("fchown")(file, owner, group);
}

} // extern "C"
