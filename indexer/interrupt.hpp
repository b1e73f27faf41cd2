// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lacuna::indexer {

/// Thrown when a run stops because of a signal; not an error.
struct Interrupted {
    int signal;
};

/// From now on SIGINT and SIGTERM are remembered instead of ending the process.
void watch_interrupts();

/// The signal that came, or 0.
[[nodiscard]] int interrupt_signal();

} // namespace lacuna::indexer
