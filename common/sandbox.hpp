// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace lacuna {

/// Whether a program still has to start processes (never another program).
enum class Processes : std::uint8_t { none, own_children };

/// What a process needs from the moment on that it restricts itself. What is open already stays
/// usable whatever this says.
struct SandboxPolicy {
    std::vector<std::string> readable; ///< files, and folders with all below them
    std::vector<std::string> writable; ///< the same; empty: nothing is changed on any disk
    Processes processes = Processes::none;
    int restart = -1; ///< a descriptor of the one program that execveat may start, or none
};

/// Takes from the whole process, for good, what the policy does not name: files by Landlock;
/// sockets, programs, processes and the system's administration by a filter of system calls. Calls
/// that are refused fail as those without permission do. Does what the kernel offers, silently:
/// without Landlock files are not restricted. A second time restricts further. Paths that do not
/// exist are no part of the policy. Throws Error{resources} if memory or files ran out.
void enter_sandbox(const SandboxPolicy& policy);

/// What the kernel offers: "Landlock 6, seccomp", or "none (kernel has none)".
[[nodiscard]] std::string sandbox_support();

} // namespace lacuna
