// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/date.hpp"

#include <optional>
#include <string_view>

namespace lacuna::corpus {

enum class Calendar : unsigned char { gregorian, persian, islamic, ethiopic };

struct MonthName {
    Calendar calendar = Calendar::gregorian;
    int month = 1;
};

/// The month that a name means, in `language` if it is known there, else in English, else in every
/// language that has the name if they agree. `folded`: words as `fold` gives them, separated by one
/// blank, without full stops.
[[nodiscard]] std::optional<MonthName> find_month(std::string_view folded,
                                                  std::string_view language);

/// The same of a name as languages bend it: with an article or preposition in front ("ביוני"), with
/// an ending ("июну").
[[nodiscard]] std::optional<MonthName> find_bent_month(std::string_view folded,
                                                       std::string_view language);

/// Days of a week, bit 0 is Sunday.
using WeekdaySet = unsigned char;

/// The days of the week that any language calls so: mostly one, and none if it is no such name.
[[nodiscard]] WeekdaySet find_weekday(std::string_view folded);
[[nodiscard]] inline bool is_weekday(std::string_view folded) { return find_weekday(folded) != 0; }

/// A day of another calendar as a Gregorian one; empty if it does not exist.
[[nodiscard]] std::optional<Date> to_gregorian(Calendar calendar, const Date& day);

} // namespace lacuna::corpus
