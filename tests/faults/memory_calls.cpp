// SPDX-License-Identifier: GPL-3.0-or-later
// Asking for memory, in place of the C library's. A library of its own: sanitizers and jemalloc
// bring their own memory.
#include "tests/faults/plan.hpp"

#include <cstddef>

using lacuna::faults::guarded;
using lacuna::faults::Kind;

extern "C" {

void* __libc_malloc(size_t size);               // NOLINT(bugprone-reserved-identifier): their name
void* __libc_calloc(size_t count, size_t size); // NOLINT(bugprone-reserved-identifier)
void* __libc_realloc(void* old, size_t size);   // NOLINT(bugprone-reserved-identifier)

void* malloc(size_t size) noexcept {
    return guarded(Kind::memory, static_cast<void*>(nullptr), [&] { return __libc_malloc(size); });
}

void* calloc(size_t count, size_t size) noexcept {
    return guarded(Kind::memory, static_cast<void*>(nullptr),
                   [&] { return __libc_calloc(count, size); });
}

void* realloc(void* old, size_t size) noexcept {
    return guarded(Kind::memory, static_cast<void*>(nullptr),
                   [&] { return __libc_realloc(old, size); });
}

} // extern "C"
