// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace lacuna {

enum class DatePrecision : std::uint8_t { year, month, day, time };

/// A publication date of the proleptic Gregorian calendar, with what is known of it. Parts beyond
/// the precision are 1 (month, day) or 0 (time). The day is the one written, in its own zone.
struct Date {
    int year = 1;
    int month = 1;
    int day = 1;
    int hour = 0;
    int minute = 0;
    int second = 0;
    std::optional<int> utc_offset; ///< minutes east of UTC, if the time says so
    DatePrecision precision = DatePrecision::day;

    friend bool operator==(const Date&, const Date&) = default;
};

/// Whether the date exists: years 1 to 9999, real days, 24-hour times (second 60 is not taken).
[[nodiscard]] bool exists(const Date& date);
[[nodiscard]] int days_in_month(int year, int month);

/// `2015`, `2015-08`, `2015-08-19`, `20150819`, and with `T` or a space a time `14:30`, `14:30:05`,
/// `14:30:05.123`, followed by `Z`, `+02:00`, `+0200` or nothing. All of `text`, or nothing.
[[nodiscard]] std::optional<Date> parse_iso_date(std::string_view text);

/// `2015`, `2015-08`, `2015-08-19` or `2015-08-19T14:30:00+02:00`, as precise as the date is.
[[nodiscard]] std::string format_iso(const Date& date);

/// `YYYYMMDD` of the first and of the last day that the date can mean.
[[nodiscard]] std::string first_day(const Date& date);
[[nodiscard]] std::string last_day(const Date& date);

/// The digits of a date that are known, `2015`, `201508` or `20150819`, from its first day and, if
/// it is imprecise, its last one: of 1984 the month is not, and must not count as January. Empty if
/// `first` is no day of the calendar.
[[nodiscard]] std::string_view known_digits(std::string_view first, std::string_view last);

/// Days since 1970-01-01 of the date's first day, and back.
[[nodiscard]] std::int64_t to_days(const Date& date);
[[nodiscard]] Date from_days(std::int64_t days);

} // namespace lacuna
