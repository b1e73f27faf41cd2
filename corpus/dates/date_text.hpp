// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/date.hpp"
#include "corpus/dates/date_order.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace lacuna::corpus {

/// A date found in running text, at the bytes [begin, end).
struct FoundDate {
    Date date;
    std::size_t begin = 0;
    std::size_t end = 0;
    bool ambiguous = false; ///< day and month could be exchanged and nothing decided
};

/// The whole of `text` as a date in any spelling: ISO, RFC 822, compact, month names in every
/// language of ICU, any order, weekday names ignored, digits of any script, Chinese, Japanese and
/// Korean, Jalali (Persian month names), Hijri when so named, times with zones. The hints decide
/// 03/04/2015. Empty if it is not a date or does not exist.
[[nodiscard]] std::optional<FoundDate> parse_date_text(std::string_view text,
                                                       const DateHints& hints);
[[nodiscard]] std::optional<FoundDate> parse_date_text(std::string_view text,
                                                       std::string_view language = {});

/// The first date of day precision inside a line such as "Updated Aug 19, 2015" or
/// "Published: 19 août 2015 à 14h30"; months or years alone are not enough here.
[[nodiscard]] std::optional<FoundDate> find_date(std::string_view line, const DateHints& hints);
[[nodiscard]] std::optional<FoundDate> find_date(std::string_view line,
                                                 std::string_view language = {});

} // namespace lacuna::corpus
