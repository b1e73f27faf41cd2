// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/program/time_limit.hpp"

#include "common/error.hpp"

#include <csignal>
#include <iostream>
#include <string_view>
#include <sys/time.h>
#include <unistd.h>

namespace lacuna::searcher {

namespace {

/// What a search may take beyond its limit before it is not waited for.
constexpr std::chrono::milliseconds grace{250};

/// In the words of the error that ends a search.
constexpr std::string_view line =
    "lacuna-search: the time limit has passed\nhint: --timeout SECONDS raises it\n";

void end_late(int /*signal*/) {
    const auto written = write(STDERR_FILENO, line.data(), line.size());
    static_cast<void>(written);
    _exit(exit_code::resources);
}

void end_after(std::chrono::milliseconds limit) {
    itimerval timer{};
    timer.it_value.tv_sec = limit.count() / 1000;
    timer.it_value.tv_usec = static_cast<suseconds_t>(limit.count() % 1000 * 1000);
    setitimer(ITIMER_REAL, &timer, nullptr);
}

} // namespace

TimeLimit::TimeLimit(std::chrono::milliseconds limit) {
    std::cout.flush();
    std::signal(SIGALRM, end_late);
    end_after(limit + grace);
}

TimeLimit::~TimeLimit() { end_after(std::chrono::milliseconds(0)); }

} // namespace lacuna::searcher
