// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace lacuna {

/// Called inside a catch clause: throws the current exception again, Xapian's as an Error that
/// names the collection. Errors and other exceptions pass unchanged.
[[noreturn]] void rethrow_as_error(const std::string& collection);

/// Runs `work` and turns Xapian's exceptions into Errors about `collection`.
template <class Work>
auto with_xapian_errors(const std::string& collection, const Work& work) {
    try {
        return work();
    } catch (...) {
        rethrow_as_error(collection);
    }
}

} // namespace lacuna
