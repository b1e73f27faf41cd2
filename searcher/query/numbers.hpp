// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace lacuna::searcher {

/// A weight such as `2` or `0.5`: at most six characters, not above 1000.
[[nodiscard]] std::optional<double> parse_weight(std::string_view text);

/// The distance of NEAR, ADJ and slop, from 1 to the cap.
[[nodiscard]] std::optional<unsigned> parse_distance(std::string_view text);

[[nodiscard]] bool are_digits(std::string_view text);

} // namespace lacuna::searcher
