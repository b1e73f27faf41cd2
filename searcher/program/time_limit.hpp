// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace lacuna::searcher {

/// While this lives, what has not ended by itself when the limit is well over ends with the
/// process: one line on standard error and exit code 4. The last resort beside a search's own
/// deadline, as neither Xapian nor a file system asks that. Answers given before are not lost. One
/// at a time.
class TimeLimit {
  public:
    /// `limit` is real time, more than zero.
    explicit TimeLimit(std::chrono::milliseconds limit);
    ~TimeLimit();
    TimeLimit(const TimeLimit&) = delete;
    TimeLimit& operator=(const TimeLimit&) = delete;
};

} // namespace lacuna::searcher
