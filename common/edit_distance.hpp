// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace lacuna {

/// How many characters must be inserted, deleted, replaced or swapped with their neighbour to turn
/// `a` into `b` (optimal string alignment over code points), or `limit` if that is not less. Takes
/// time proportional to the shorter text times the limit.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

/// The candidate that a person who typed `word` most likely meant, or empty if none is close: at
/// most two mistakes, one in words of fewer than four bytes, or the candidate's beginning.
[[nodiscard]] std::string_view closest_of(std::string_view word,
                                          const std::vector<std::string_view>& candidates);

} // namespace lacuna
