// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <dlfcn.h>

namespace lacuna::faults {

/// The function that a call would have reached without us.
template <class Function>
Function* next(const char* name) {
    return reinterpret_cast<Function*>(dlsym(RTLD_NEXT, name));
}

} // namespace lacuna::faults

/// Within a function of ours: the one it stands in for. The only macro, since the name is needed.
#define LACUNA_NEXT(name) static auto* const real = lacuna::faults::next<decltype(name)>(#name)
