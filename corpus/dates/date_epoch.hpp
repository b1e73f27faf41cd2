// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/date.hpp"
#include "corpus/dates/date_tokens.hpp"

#include <optional>
#include <vector>

namespace lacuna::corpus {

/// The time that a whole value counts from the beginning of 1970, in seconds, thousandths,
/// millionths or billionths of them, with a fraction or without, and as "/Date(1559642400000)/".
/// From 1973 to 2096 only, so that no other number is taken for one.
[[nodiscard]] std::optional<Date> date_of_count(const std::vector<DateToken>& tokens);

} // namespace lacuna::corpus
