// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cerrno>
#include <cstdint>

namespace lacuna::faults {

/// Kinds of calls. `create`: opening a file to write; `look`: opening one to read. The order is
/// that of the counters in the file that FAULT_COUNTS names.
enum class Kind : std::uint8_t {
    write,
    sync,
    truncate,
    create,
    rename,
    unlink,
    mkdir,
    link,
    map,
    read,
    look,
    memory
};
inline constexpr unsigned kinds = 12;

/// What becomes of a call.
enum class Fate : std::uint8_t { none, kill_before, kill_after, fail, shorten };

/// Counts the call, and says what the environment wants to become of it; tests/faults/README.md
/// has the variables. For all threads.
[[nodiscard]] Fate meet(Kind kind);

/// The error of calls that fail.
[[nodiscard]] int error_wanted();

/// SIGKILL to this process.
[[noreturn]] void die();

/// Lets `real` happen, or what is wanted in its place; then `failed` is its result.
template <class Result, class Real>
Result guarded(Kind kind, Result failed, const Real& real) {
    const Fate fate = meet(kind);
    if (fate == Fate::kill_before) die();
    if (fate == Fate::fail || fate == Fate::shorten) {
        errno = error_wanted();
        return failed;
    }
    const Result result = real();
    if (fate == Fate::kill_after) die();
    return result;
}

} // namespace lacuna::faults
