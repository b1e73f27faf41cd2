// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/deadline.hpp"

#include "common/error.hpp"

namespace lacuna::searcher {

Deadline Deadline::after(std::chrono::milliseconds limit) {
    Deadline deadline;
    deadline.end_ = std::chrono::steady_clock::now() + limit;
    return deadline;
}

bool Deadline::has_passed() const { return end_ && std::chrono::steady_clock::now() >= *end_; }

void Deadline::require_time() const {
    if (has_passed())
        throw Error(ErrorKind::resources, "the time limit has passed",
                    "--timeout SECONDS raises it");
}

} // namespace lacuna::searcher
