// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/date.hpp"

#include "common/utf8.hpp"

#include <fmt/format.h>

#include <array>
#include <cstdlib>

namespace lacuna {

namespace {

bool is_leap_year(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

/// Reads a fixed form from the front of a text; every function leaves the text alone if it fails.
class Cursor {
  public:
    explicit Cursor(std::string_view text) : text_(text) {}

    [[nodiscard]] bool at_end() const { return text_.empty(); }
    [[nodiscard]] std::size_t digits_ahead() const {
        std::size_t count = 0;
        while (count < text_.size() && is_digit(text_[count])) ++count;
        return count;
    }
    bool skip(std::string_view any_of) {
        if (text_.empty() || any_of.find(text_.front()) == std::string_view::npos) return false;
        text_.remove_prefix(1);
        return true;
    }
    std::optional<int> number(std::size_t digits) {
        if (digits_ahead() < digits) return std::nullopt;
        int value = 0;
        for (const char c : text_.substr(0, digits)) value = value * 10 + (c - '0');
        text_.remove_prefix(digits);
        return value;
    }
    void skip_digits() { text_.remove_prefix(digits_ahead()); }
    [[nodiscard]] char front() const { return text_.empty() ? '\0' : text_.front(); }

  private:
    std::string_view text_;
};

/// The day parts: `2015`, `2015-08`, `2015-08-19` or `20150819`.
bool read_day(Cursor& from, Date& date) {
    const bool compact = from.digits_ahead() == 8;
    if (!compact && from.digits_ahead() != 4) return false;
    date.year = *from.number(4);
    date.precision = DatePrecision::year;
    if (!compact && !from.skip("-")) return true;
    const auto month = from.number(2);
    if (!month) return false;
    date.month = *month;
    date.precision = DatePrecision::month;
    if (!compact && !from.skip("-")) return true;
    const auto day = from.number(2);
    if (!day) return false;
    date.day = *day;
    date.precision = DatePrecision::day;
    return true;
}

/// `Z`, `+02:00`, `+0200`, `+02` or nothing.
bool read_zone(Cursor& from, Date& date) {
    if (from.skip("Zz")) {
        date.utc_offset = 0;
        return true;
    }
    const int sign = from.front() == '-' ? -1 : 1;
    if (!from.skip("+-")) return true;
    const auto hours = from.number(2);
    if (!hours || *hours > 18) return false;
    const bool colon = from.skip(":");
    const auto minutes = from.number(2);
    if ((colon && !minutes) || minutes.value_or(0) > 59) return false;
    date.utc_offset = sign * (*hours * 60 + minutes.value_or(0));
    return true;
}

bool read_time(Cursor& from, Date& date) {
    const auto hour = from.number(2);
    if (!hour || !from.skip(":")) return false;
    const auto minute = from.number(2);
    if (!minute) return false;
    date.hour = *hour;
    date.minute = *minute;
    date.precision = DatePrecision::time;
    if (from.skip(":")) {
        const auto second = from.number(2);
        if (!second) return false;
        date.second = *second;
        if (from.skip(".,")) {
            if (from.digits_ahead() == 0) return false;
            from.skip_digits();
        }
    }
    return read_zone(from, date);
}

} // namespace

int days_in_month(int year, int month) {
    constexpr std::array<int, 12> days{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (month < 1 || month > 12) return 0;
    if (month == 2 && is_leap_year(year)) return 29;
    return days.at(static_cast<std::size_t>(month - 1));
}

bool exists(const Date& date) {
    if (date.year < 1 || date.year > 9999 || date.day < 1) return false;
    if (date.day > days_in_month(date.year, date.month)) return false;
    if (date.utc_offset && std::abs(*date.utc_offset) > 18 * 60) return false;
    return date.hour >= 0 && date.hour < 24 && date.minute >= 0 && date.minute < 60 &&
           date.second >= 0 && date.second < 60;
}

std::optional<Date> parse_iso_date(std::string_view text) {
    Cursor from(text);
    Date date;
    if (!read_day(from, date)) return std::nullopt;
    if (!from.at_end()) {
        const bool with_time = date.precision == DatePrecision::day && from.skip("Tt ");
        if (!with_time || !read_time(from, date)) return std::nullopt;
    }
    if (!from.at_end() || !exists(date)) return std::nullopt;
    return date;
}

std::string format_iso(const Date& date) {
    if (date.precision == DatePrecision::year) return fmt::format("{:04}", date.year);
    if (date.precision == DatePrecision::month)
        return fmt::format("{:04}-{:02}", date.year, date.month);
    auto text = fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
    if (date.precision == DatePrecision::day) return text;
    text += fmt::format("T{:02}:{:02}:{:02}", date.hour, date.minute, date.second);
    if (!date.utc_offset) return text;
    if (*date.utc_offset == 0) return text + 'Z';
    const int minutes = std::abs(*date.utc_offset);
    return text + fmt::format("{}{:02}:{:02}", *date.utc_offset < 0 ? '-' : '+', minutes / 60,
                              minutes % 60);
}

std::string first_day(const Date& date) {
    return fmt::format("{:04}{:02}{:02}", date.year, date.month, date.day);
}

std::string last_day(const Date& date) {
    Date last = date;
    if (date.precision == DatePrecision::year) last.month = 12;
    if (date.precision < DatePrecision::day) last.day = days_in_month(last.year, last.month);
    return first_day(last);
}

std::string_view known_digits(std::string_view first, std::string_view last) {
    constexpr std::size_t day = 8;
    constexpr std::size_t month = 6;
    constexpr std::size_t year = 4;
    if (first.size() != day || !parse_iso_date(first)) return {};
    for (const auto digits : {day, month, year})
        if (last.empty() || last.substr(0, digits) == first.substr(0, digits))
            return first.substr(0, digits);
    return {};
}

// Both count days in eras of 400 years that begin on 1 March, so that the leap day comes last.
std::int64_t to_days(const Date& date) {
    const std::int64_t year = date.month <= 2 ? date.year - 1 : date.year;
    const std::int64_t era = (year >= 0 ? year : year - 399) / 400;
    const std::int64_t year_of_era = year - era * 400;
    const int month_from_march = date.month > 2 ? date.month - 3 : date.month + 9;
    const std::int64_t day_of_year = (153 * month_from_march + 2) / 5 + date.day - 1;
    const std::int64_t day_of_era =
        year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * 146097 + day_of_era - 719468;
}

Date from_days(std::int64_t days) {
    days += 719468;
    const std::int64_t era = (days >= 0 ? days : days - 146096) / 146097;
    const std::int64_t day_of_era = days - era * 146097;
    const std::int64_t year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    const std::int64_t day_of_year =
        day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    const std::int64_t month_from_march = (5 * day_of_year + 2) / 153;
    Date date;
    date.day = static_cast<int>(day_of_year - (153 * month_from_march + 2) / 5 + 1);
    date.month =
        static_cast<int>(month_from_march < 10 ? month_from_march + 3 : month_from_march - 9);
    date.year = static_cast<int>(year_of_era + era * 400 + (date.month <= 2 ? 1 : 0));
    return date;
}

} // namespace lacuna
