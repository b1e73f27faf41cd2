// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/sandbox.hpp"

#include <linux/filter.h>
#include <span>
#include <vector>

/// The filter of system calls: what the kernel runs before each of them.
namespace lacuna::call_filter {

/// What becomes of a call. The first three do not depend on its arguments.
enum class Ruling : std::uint8_t {
    allowed,
    refused,      ///< EPERM
    unknown,      ///< ENOSYS: the C library then uses an older call
    threads_only, ///< clone that makes no process
    no_input,     ///< ioctl that does not type into a terminal
    restart_only, ///< execveat of the policy's descriptor
};

/// What a call is good for; the policy may need it.
enum class Purpose : std::uint8_t { nothing, processes, changes };

struct Rule {
    long call;
    Ruling ruling;
    Purpose purpose = Purpose::nothing;
};

/// THE TABLE, of this architecture, by number. All calls that are not in it are allowed.
[[nodiscard]] std::span<const Rule> rules();

/// The rules that hold under this policy, as the kernel's program.
[[nodiscard]] std::vector<sock_filter> program_of(const SandboxPolicy& policy);

} // namespace lacuna::call_filter
