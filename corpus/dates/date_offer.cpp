// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/dates/date_offer.hpp"

#include <algorithm>
#include <array>
#include <chrono>

namespace lacuna::corpus {

namespace {

constexpr int first_year_of_print = 1450;

std::int64_t today() {
    constexpr std::int64_t seconds_per_day = 86400;
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::seconds>(now).count() / seconds_per_day;
}

struct Day {
    int year;
    int month;
    int day;
};

/// Where spreadsheets, databases and operating systems begin to count.
constexpr std::array beginnings{Day{1601, 1, 1}, Day{1753, 1, 1}, Day{1899, 12, 30},
                                Day{1899, 12, 31}, Day{1900, 1, 1}};

bool is_beginning(const Date& date) {
    const bool is_midnight = date.hour == 0 && date.minute == 0;
    return is_midnight && std::any_of(beginnings.begin(), beginnings.end(), [&](const Day& day) {
               return day.year == date.year && day.month == date.month && day.day == date.day;
           });
}

/// The first second of 1970, in any zone or in none.
bool is_epoch(const Date& date) {
    constexpr int minutes_per_hour = 60;
    constexpr int minutes_per_day = 24 * minutes_per_hour;
    const auto days = to_days(date);
    if (date.precision == DatePrecision::day) return days == 0 || days == -1;
    const auto minutes = days * minutes_per_day + date.hour * minutes_per_hour + date.minute;
    return minutes == date.utc_offset.value_or(0) || minutes == 0;
}

} // namespace

bool is_placeholder(const Date& date) {
    if (date.precision < DatePrecision::day) return false;
    return date.year <= 1 || date.year == 9999 || is_beginning(date) || is_epoch(date);
}

bool is_plausible(const Date& date) {
    return !is_placeholder(date) && date.year >= first_year_of_print &&
           to_days(date) <= today() + 1;
}

bool offer_date(Article& article, const Date& date, Rule rule) {
    if (article.date) return false;
    if (!is_plausible(date)) {
        article.extra.emplace_back(rejected_date, format_iso(date));
        return false;
    }
    article.set_date(date, name_of(rule));
    return true;
}

} // namespace lacuna::corpus
