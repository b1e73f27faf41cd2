// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>

namespace lacuna::searcher {

/// The moment at which a search has to be over; as it comes there is none. Whatever may take long
/// asks it now and then.
class Deadline {
  public:
    Deadline() = default;

    [[nodiscard]] static Deadline after(std::chrono::milliseconds limit);

    [[nodiscard]] bool has_passed() const;
    /// Throws Error{resources} when it has passed.
    void require_time() const;

  private:
    std::optional<std::chrono::steady_clock::time_point> end_;
};

} // namespace lacuna::searcher
