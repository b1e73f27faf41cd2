// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/lockless.hpp"

#include <atomic>
#include <cerrno>
#include <cstdarg>
#include <dlfcn.h>
#include <fcntl.h>

namespace lacuna::indexer {

namespace {

std::atomic<bool> is_lockless = false;

bool asks_for_lock(int command) {
    return command == F_SETLK || command == F_SETLKW || command == F_OFD_SETLK ||
           command == F_OFD_SETLKW;
}

bool says_no_locks(int code) { return code == ENOLCK || code == ENOSYS || code == EOPNOTSUPP; }

bool may_do_without(int command, int code) {
    return is_lockless && asks_for_lock(command) && says_no_locks(code);
}

} // namespace

void write_without_locks() { is_lockless = true; }

} // namespace lacuna::indexer

/// Takes the place of the C library's function in this program and the libraries that it loads.
extern "C" int fcntl(int file, int command, ...) {
    using Call = int (*)(int, int, ...);
    static const auto real = reinterpret_cast<Call>(dlsym(RTLD_NEXT, "fcntl"));
    va_list rest;
    va_start(rest, command);
    void* const argument = va_arg(rest, void*);
    va_end(rest);
    const int result = real(file, command, argument);
    const bool is_excused = result == -1 && lacuna::indexer::may_do_without(command, errno);
    return is_excused ? 0 : result;
}
