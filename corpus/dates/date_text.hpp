// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/date.hpp"
#include "corpus/dates/date_order.hpp"
#include "corpus/dates/date_words.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace lacuna::corpus {

/// A date found in running text, at the bytes [begin, end).
struct FoundDate {
    Date date;
    std::size_t begin = 0;
    std::size_t end = 0;
    bool ambiguous = false; ///< day and month could be exchanged and nothing decided
    /// Of a date of numbers: the order of day and month that it shows by itself, as 25/04/2015
    /// does, or by the name of its day; `unknown` if it shows none.
    std::optional<DateOrder> shown = std::nullopt;
    DateLabel label = DateLabel::none; ///< what the words before it say of it
};

/// The whole of `text` as a date in any spelling: ISO, RFC 822, compact, Unix time, month names in
/// every language of ICU, any order, digits of any script, Chinese, Japanese and Korean with their
/// eras, Jalali, Hijri, Buddhist and Ethiopian years, times with zones; also a month, a season or a
/// year. Names of days, which decide 03/04/2015 if nothing else does, and words such as "published"
/// may stand around it. Empty if it is not a date or does not exist.
[[nodiscard]] std::optional<FoundDate> parse_date_text(std::string_view text,
                                                       const DateHints& hints);
[[nodiscard]] std::optional<FoundDate> parse_date_text(std::string_view text,
                                                       std::string_view language = {});

/// The first date of day precision inside a line such as "Updated Aug 19, 2015" or
/// "Published: 19 août 2015 à 14h30"; months or years alone are not enough here.
[[nodiscard]] std::optional<FoundDate> find_date(std::string_view line, const DateHints& hints);
[[nodiscard]] std::optional<FoundDate> find_date(std::string_view line,
                                                 std::string_view language = {});

/// All of them with their labels, in order: "Updated 9 March 2021, first published 4 June 2019".
[[nodiscard]] std::vector<FoundDate> find_dates(std::string_view line, const DateHints& hints);

/// The date that a field or an attribute gives: all of the text, else the date of publication among
/// a few words, else the only one in it.
[[nodiscard]] std::optional<FoundDate> date_of_field(std::string_view text, const DateHints& hints);

} // namespace lacuna::corpus
