// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string_view>

namespace lacuna {

/// What a thread is reading, in memory that a signal handler may look at. Longer paths cannot be
/// opened.
struct InputPlace {
    static constexpr std::uint64_t no_record = std::numeric_limits<std::uint64_t>::max();

    volatile bool is_reading = false;
    std::array<char, 4096> path{};
    std::size_t size = 0;             ///< of the path
    std::uint64_t record = no_record; ///< position in the input, if one is being read
};

/// Notes, as long as it lives, that this thread reads an input or makes something of what it read.
/// An empty path is none. Not nested.
class CurrentInput {
  public:
    explicit CurrentInput(std::string_view path);
    ~CurrentInput();
    CurrentInput(const CurrentInput&) = delete;
    CurrentInput& operator=(const CurrentInput&) = delete;

    /// The thread is now at the record of this position; without effect outside an input.
    static void at_record(std::uint64_t position);
    /// What the calling thread is at. For signal handlers.
    [[nodiscard]] static const InputPlace& here();
};

/// Notes, as long as it lives, that this thread does something else in between, such as asking the
/// collection: a fault there is none of the input.
class OutsideInput {
  public:
    OutsideInput();
    ~OutsideInput();
    OutsideInput(const OutsideInput&) = delete;
    OutsideInput& operator=(const OutsideInput&) = delete;

  private:
    bool was_reading_;
};

} // namespace lacuna
