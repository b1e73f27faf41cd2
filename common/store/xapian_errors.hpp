// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace lacuna {

/// Called inside a catch clause: throws the current exception again, Xapian's as an Error that
/// names the collection. Errors and other exceptions pass unchanged.
[[noreturn]] void rethrow_as_error(const std::string& collection);

/// Like rethrow_as_error, for a database that is being made.
[[noreturn]] void rethrow_as_write_error(const std::string& path);

/// Runs `work` and turns Xapian's exceptions into Errors about `collection`.
template <class Work>
auto with_xapian_errors(const std::string& collection, const Work& work) {
    try {
        return work();
    } catch (...) {
        rethrow_as_error(collection);
    }
}

/// Runs `work`, which writes a new database at `path`, and turns Xapian's exceptions into
/// Error{resources}: writing what nobody else has fails for want of room, or of another resource.
template <class Work>
auto with_write_errors(const std::string& path, const Work& work) {
    try {
        return work();
    } catch (...) {
        rethrow_as_write_error(path);
    }
}

} // namespace lacuna
