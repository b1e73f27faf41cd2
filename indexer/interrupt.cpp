// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/interrupt.hpp"

#include <csignal>

namespace lacuna::indexer {

namespace {

volatile std::sig_atomic_t caught = 0;

void remember(int signal) { caught = signal; }

} // namespace

void watch_interrupts() {
    struct sigaction action {};
    action.sa_handler = remember;
    // A read that waits for a pipe must end, and a second signal end all.
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    sigaction(SIGINT, &action, nullptr);
    sigaction(SIGTERM, &action, nullptr);
}

int interrupt_signal() { return caught; }

} // namespace lacuna::indexer
