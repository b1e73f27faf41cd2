// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/date.hpp"

#include <optional>
#include <string_view>

namespace lacuna::corpus {

enum class Calendar : unsigned char { gregorian, persian, islamic };

struct MonthName {
    Calendar calendar = Calendar::gregorian;
    int month = 1;
};

/// The month that a name means, in `language` if it is known there, else in English, else in every
/// language that has the name if they agree. `folded`: words as `fold` gives them, separated by one
/// blank, without full stops.
[[nodiscard]] std::optional<MonthName> find_month(std::string_view folded,
                                                  std::string_view language);

/// Whether any language calls a day of the week so.
[[nodiscard]] bool is_weekday(std::string_view folded);

/// A day of another calendar as a Gregorian one; empty if it does not exist.
[[nodiscard]] std::optional<Date> to_gregorian(Calendar calendar, const Date& day);

} // namespace lacuna::corpus
