// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/dates.hpp"

#include "common/analysis.hpp"
#include "common/split.hpp"
#include "common/utf8.hpp"
#include "searcher/query/characters.hpp"
#include "searcher/query/error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace lacuna::searcher {

namespace {

using Result = std::variant<DateRange, DateProblem>;
using End = std::variant<Date, DateProblem>;

constexpr std::string_view how_to_write = "is no date; write 2019, 2019-03 or 2019-03-04";

/// Digits of other scripts as ASCII; the rest may change too, but is no date anyway.
std::string plain_digits(std::string_view text) {
    return is_ascii(text) ? std::string(text) : fold_value(text);
}

bool are_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

int number(std::string_view digits) {
    int value = 0;
    for (const char c : digits) value = value * 10 + (c - '0');
    return value;
}

std::vector<std::string_view> date_parts(std::string_view text) {
    if (text.size() == 8 && are_digits(text))
        return {text.substr(0, 4), text.substr(4, 2), text.substr(6)};
    return split(text, text.find('/') == std::string_view::npos ? '-' : '/');
}

bool is_date_form(const std::vector<std::string_view>& parts) {
    if (parts.size() > 3 || parts.front().size() != 4) return false;
    return std::all_of(parts.begin(), parts.end(), are_digits) &&
           std::all_of(parts.begin() + 1, parts.end(),
                       [](std::string_view part) { return part.size() <= 2; });
}

DateProblem no_date(std::string_view text) {
    return {in_backticks(text) + ' ' + std::string(how_to_write)};
}

End parse_calendar_date(std::string_view text) {
    const auto parts = date_parts(text);
    if (!is_date_form(parts)) return no_date(text);
    Date date;
    date.precision = DatePrecision::year;
    date.year = number(parts[0]);
    if (date.year < 1) return DateProblem{"there is no year 0"};
    if (parts.size() > 1) {
        date.precision = DatePrecision::month;
        date.month = number(parts[1]);
        if (date.month < 1 || date.month > 12)
            return DateProblem{
                fmt::format("{}: there is no month {}", in_backticks(text), parts[1])};
    }
    if (parts.size() > 2) {
        date.precision = DatePrecision::day;
        date.day = number(parts[2]);
        if (date.day < 1 || date.day > days_in_month(date.year, date.month))
            return DateProblem{
                fmt::format("{}: that month has no day {}", in_backticks(text), parts[2])};
    }
    return date;
}

/// Days before the first of year 1 do not exist.
End days_before(const Date& today, std::int64_t days) {
    const auto day = to_days(today) - days;
    if (day < to_days(Date{})) return DateProblem{"that is before the year 1"};
    return from_days(day);
}

End months_before(const Date& today, int months) {
    const int month = today.year * 12 + today.month - 1 - months;
    if (month < 12) return DateProblem{"that is before the year 1"};
    Date date;
    date.year = month / 12;
    date.month = month % 12 + 1;
    date.day = std::min(today.day, days_in_month(date.year, date.month));
    return date;
}

End parse_end(std::string_view text, const Date& today) {
    if (text == "today") return days_before(today, 0);
    if (text == "yesterday") return days_before(today, 1);
    return parse_calendar_date(text);
}

constexpr std::string_view last_prefix = "last-";

End parse_last(std::string_view text, const Date& today) {
    const auto amount = text.substr(last_prefix.size());
    const auto digits = amount.substr(0, amount.find_first_not_of("0123456789"));
    const auto unit = amount.substr(digits.size());
    if (!are_digits(digits) || digits.size() > 5 || number(digits) == 0 || unit.size() != 1)
        return DateProblem{in_backticks(text) +
                           " is no time; write last-30d, last-2w, last-6m or last-1y"};
    const int count = number(digits);
    if (unit == "d") return days_before(today, count);
    if (unit == "w") return days_before(today, std::int64_t{count} * 7);
    if (unit == "m") return months_before(today, count);
    if (unit == "y") return months_before(today, count * 12);
    return DateProblem{in_backticks(text) + ": the units are d, w, m and y"};
}

Result range(const End& first, const End& last) {
    if (const auto* problem = std::get_if<DateProblem>(&first)) return *problem;
    if (const auto* problem = std::get_if<DateProblem>(&last)) return *problem;
    return DateRange{first_day(std::get<Date>(first)), last_day(std::get<Date>(last))};
}

Result parse_two_ends(std::string_view text, std::size_t dots, const Date& today) {
    const auto first = text.substr(0, dots);
    const auto last = text.substr(dots + 2);
    if (first.empty() && last.empty()) return DateProblem{"a range of dates needs an end"};
    DateRange found;
    if (!first.empty()) {
        const auto end = parse_end(first, today);
        if (const auto* problem = std::get_if<DateProblem>(&end)) return *problem;
        found.first = first_day(std::get<Date>(end));
    }
    if (!last.empty()) {
        const auto end = parse_end(last, today);
        if (const auto* problem = std::get_if<DateProblem>(&end))
            return DateProblem{problem->message, dots + 2};
        found.last = last_day(std::get<Date>(end));
    }
    if (!first.empty() && !last.empty() && found.first > found.last)
        return DateProblem{"the range of dates ends before it begins", dots + 2};
    return found;
}

std::string with_dashes(std::string_view day) {
    if (day.size() != 8) return std::string(day);
    return fmt::format("{}-{}-{}", day.substr(0, 4), day.substr(4, 2), day.substr(6));
}

} // namespace

std::variant<DateRange, DateProblem> parse_date_range(std::string_view typed, const Date& today) {
    const auto text = plain_digits(typed);
    if (text.starts_with(last_prefix)) return range(parse_last(text, today), days_before(today, 0));
    if (const auto dots = text.find(".."); dots != std::string::npos)
        return parse_two_ends(text, dots, today);
    const auto date = parse_end(text, today);
    return range(date, date);
}

std::string to_text(const DateRange& range) {
    auto first = with_dashes(range.first);
    const auto last = with_dashes(range.last);
    if (first == last) return first;
    if (first.size() == 10 && last.size() == 10) {
        const auto year = parse_iso_date(first.substr(0, 4));
        if (year && first_day(*year) == range.first && last_day(*year) == range.last)
            return first.substr(0, 4);
        const auto month = parse_iso_date(first.substr(0, 7));
        if (month && first_day(*month) == range.first && last_day(*month) == range.last)
            return first.substr(0, 7);
    }
    return first + ".." + last;
}

} // namespace lacuna::searcher
