// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/date.hpp"

#include "corpus/dates/date_text.hpp"
#include "tests/fuzz/targets.hpp"

namespace lacuna::fuzz {

namespace {

constexpr std::string_view languages[] = {"", "en", "de", "zh", "fa", "ar", "th"};

void check(const std::optional<corpus::FoundDate>& found, std::string_view text) {
    if (!found) return;
    require(exists(found->date), "a date that was found exists");
    require(found->begin <= found->end && found->end <= text.size(), "a date is within its text");
    require(parse_iso_date(format_iso(found->date)) == found->date,
            "a date is read as it is written");
}

} // namespace

void parse_dates(std::string_view input) {
    for (const auto language : languages) {
        check(corpus::parse_date_text(input, language), input);
        check(corpus::find_date(input, language), input);
    }
    const auto date = parse_iso_date(input);
    if (!date) return;
    require(exists(*date), "an ISO date exists");
    require(parse_iso_date(format_iso(*date)) == date, "an ISO date is read as it is written");
    require(first_day(*date) <= last_day(*date), "the first day is not after the last");
}

} // namespace lacuna::fuzz
