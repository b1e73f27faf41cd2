// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lacuna {

/// Makes a crash inside Xapian, which a damaged or hostile database can cause, an ordinary end: one
/// line on standard error and exit code 3. What writers publish is safe against it as against a
/// kill. Call once, early. `program` must be a literal.
void guard_against_damage(const char* program);

/// Called with the signal before a fault ends the process; returns if it has nothing better to do.
/// Runs in a signal handler, on the thread that faulted. Set at most once, before other threads.
using FaultHook = void (*)(int signal);
void set_fault_hook(FaultHook hook);

} // namespace lacuna
