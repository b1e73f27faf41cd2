// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/dates/date_parts.hpp"

#include "common/utf8.hpp"
#include "corpus/language/words.hpp"

#include <algorithm>
#include <array>

namespace lacuna::corpus {

namespace {

/// Words between the parts of a date: "19 de agosto del 2015", "19th of August", "2020 m. mai".
constexpr std::string_view link_words = "de|del|d|of|do|da|di|the|den|m|عام|سنة|لعام|لسنة|sene|yil";

constexpr std::string_view month_units = "月|월|thang";
constexpr std::string_view day_units = "日|号|號|일";
constexpr std::string_view year_units = "年|년";

struct Era {
    std::string_view first;
    std::string_view second;
    int year_before;
};

constexpr std::array eras{Era{"令", "和", 2018}, Era{"平", "成", 1988}, Era{"昭", "和", 1925},
                          Era{"大", "正", 1911}, Era{"明", "治", 1867}, Era{"民", "国", 1911},
                          Era{"民", "國", 1911}};

constexpr int buddhist_years_before = 543;

} // namespace

const DateToken& DateParts::token(std::size_t at) const {
    static const DateToken none;
    return at < tokens_->size() ? (*tokens_)[at] : none;
}

std::optional<DateMatch> DateParts::day_at(std::size_t at) const {
    constexpr std::array forms{&DateParts::units_at,          &DateParts::numbers_at,
                               &DateParts::day_month_year_at, &DateParts::month_day_year_at,
                               &DateParts::year_month_day_at, &DateParts::compact_at};
    for (const auto form : forms)
        if (auto match = (this->*form)(at)) {
            match->next = time_at(match->next, *match);
            return match;
        }
    return std::nullopt;
}

std::optional<DateMatch> DateParts::month_or_year_at(std::size_t at) const {
    DateMatch match;
    match.date.precision = DatePrecision::month;
    if (const auto month = named_month_at(at)) {
        const auto year = year_at(skip_links(month->next));
        if (!year || month->name.calendar != Calendar::gregorian) return std::nullopt;
        match.date.year = year->value;
        match.date.month = month->name.month;
        match.next = year->next;
        return match;
    }
    const auto year = year_at(at);
    if (!year || token(at).digits != 4) return std::nullopt;
    match.date.year = year->value;
    match.next = year->next;
    const auto month = month_at(skip_links(year->next));
    if (month && month->name.calendar == Calendar::gregorian) {
        match.date.month = month->name.month;
        match.next = month->next;
        return match;
    }
    const auto& number = token(match.next + 1);
    if (token(match.next).is_mark("-/.") && number.is_number() && number.value >= 1 &&
        number.value <= 12) {
        match.date.month = static_cast<int>(number.value);
        match.next += 2;
        return match;
    }
    match.date.precision = DatePrecision::year;
    return match;
}

/// 2015年8月19日, 令和3年5月1日, 2015년 8월 19일.
std::optional<DateMatch> DateParts::units_at(std::size_t at) const {
    int years_before = 0;
    for (const Era& era : eras)
        if (token(at).is(era.first) && token(at + 1).is(era.second)) {
            years_before = era.year_before;
            at += 2;
            break;
        }
    const auto year = unit_number_at(at, year_units);
    if (!year) return std::nullopt;
    const auto month = unit_number_at(year->next, month_units);
    if (!month) return std::nullopt;
    const auto day = unit_number_at(month->next, day_units);
    if (!day) return std::nullopt;
    Date date;
    date.year = year->value + years_before;
    date.day = day->value;
    return made({Calendar::gregorian, month->value}, date, day->next);
}

std::optional<DateParts::Number> DateParts::unit_number_at(std::size_t at,
                                                           std::string_view units) const {
    const auto& number = token(at);
    const auto& unit = token(at + 1);
    if (!number.is_number() || number.digits > 4 || !unit.is_word()) return std::nullopt;
    // Hangul units carry endings: 19일에.
    const bool fits = is_in_list(units, unit.text) || is_in_list(units, cut_to(unit.text, 3));
    if (!fits) return std::nullopt;
    return Number{static_cast<int>(number.value), at + 2};
}

/// Three numbers with the same mark between them: 2015-08-19, 19/08/2015, 2020. 06. 04.
std::optional<DateMatch> DateParts::numbers_at(std::size_t at) const {
    const auto& first = token(at);
    const auto& mark = token(at + 1);
    const auto& second = token(at + 2);
    const auto& third = token(at + 4);
    if (!first.is_number() || !second.is_number() || !third.is_number()) return std::nullopt;
    if (!mark.is_mark("-/.") || !token(at + 3).is(mark.text)) return std::nullopt;
    if (at > 0 && token(at).glued && token(at - 1).is_mark("-/.") && token(at - 1).glued)
        return std::nullopt; // the tail of a longer number
    if (second.digits > 2 || second.value < 1) return std::nullopt;
    if (first.digits == 4) {
        if (third.digits > 2) return std::nullopt;
        Date date;
        date.year = static_cast<int>(first.value);
        date.day = static_cast<int>(third.value);
        const bool persian =
            date.year >= 1200 && date.year <= 1500 && (language_ == "fa" || first.persian_digits);
        const auto calendar = persian ? Calendar::persian : Calendar::gregorian;
        return made({calendar, static_cast<int>(second.value)}, date, at + 5);
    }
    if (first.digits > 2) return std::nullopt;
    const auto year = year_at(at + 4);
    if (!year) return std::nullopt;
    auto match = by_order(static_cast<int>(first.value), static_cast<int>(second.value),
                          year->value, mark.is("."));
    if (match) match->next = year->next;
    return match;
}

std::optional<DateMatch> DateParts::by_order(int first, int second, int year, bool dotted) const {
    const bool undecided = first <= 12 && second <= 12 && first != second && !dotted;
    const bool month_first = second > 12 || (undecided && order_.order == DateOrder::month_first);
    Date date;
    date.year = year;
    date.day = month_first ? second : first;
    auto match = made({Calendar::gregorian, month_first ? first : second}, date, 0);
    if (match) match->ambiguous = undecided && !order_.is_certain;
    return match;
}

/// 20150819
std::optional<DateMatch> DateParts::compact_at(std::size_t at) const {
    const auto& number = token(at);
    if (years_ == YearForm::strict || number.digits != 8) return std::nullopt;
    Date date;
    date.year = static_cast<int>(number.value / 10000);
    date.day = static_cast<int>(number.value % 100);
    return made({Calendar::gregorian, static_cast<int>(number.value / 100 % 100)}, date, at + 1);
}

/// 19 Aug 2015, 1er août 2015, 19 de agosto de 2015, 19 tháng 8 năm 2015, 28 آب/أغسطس 2013.
std::optional<DateMatch> DateParts::day_month_year_at(std::size_t at) const {
    const auto day = day_number_at(at);
    if (!day) return std::nullopt;
    const auto month = month_at(skip_links(day->next));
    if (!month) return std::nullopt;
    auto behind = skip_links(month->next);
    if (token(behind).is("nam")) ++behind; // Vietnamese: year
    const auto year = year_at(behind);
    if (!year) return std::nullopt;
    Date date;
    date.year = year->value;
    date.day = day->value;
    return made(month->name, date, year->next);
}

/// August 19, 2015; Wed Aug 19 14:30:00 GMT 2015.
std::optional<DateMatch> DateParts::month_day_year_at(std::size_t at) const {
    const auto month = named_month_at(at);
    if (!month) return std::nullopt;
    const auto day = day_number_at(skip_marks(month->next, ".,"));
    if (!day) return std::nullopt;
    auto behind = skip_links(day->next);
    DateMatch time;
    if (const auto after_time = time_at(behind, time); time.date.precision == DatePrecision::time)
        behind = after_time;
    const auto year = year_at(behind);
    if (!year) return std::nullopt;
    Date date = time.date;
    date.year = year->value;
    date.day = day->value;
    return made(month->name, date, year->next);
}

/// 2020. június 4., 2015 August 19.
std::optional<DateMatch> DateParts::year_month_day_at(std::size_t at) const {
    if (token(at).digits != 4) return std::nullopt;
    const auto year = year_at(at);
    if (!year) return std::nullopt;
    const auto month = named_month_at(skip_links(year->next));
    if (!month) return std::nullopt;
    const auto day = day_number_at(skip_links(month->next));
    if (!day) return std::nullopt;
    Date date;
    date.year = year->value;
    date.day = day->value;
    return made(month->name, date, day->next);
}

std::optional<DateMatch> DateParts::made(MonthName month, Date day, std::size_t next) const {
    day.month = month.month;
    if (is_buddhist(day.year, next)) day.year -= buddhist_years_before;
    if (month.calendar == Calendar::gregorian && !exists(day)) return std::nullopt;
    const auto date = to_gregorian(month.calendar, day);
    if (!date || !exists(*date)) return std::nullopt;
    DateMatch match;
    match.date = *date;
    match.next = next;
    match.calendar = month.calendar;
    return match;
}

bool DateParts::is_buddhist(int year, std::size_t next) const {
    if (year < 2400 || year > 2700) return false;
    if (language_ == "th") return true;
    const std::size_t from = next >= 4 ? next - 4 : 0;
    for (std::size_t at = from; at < next; ++at) {
        const auto c = code_point_at(token(at).text, 0).value;
        if (c >= 0x0E00 && c < 0x0E80) return true;
    }
    return false;
}

std::optional<DateParts::Number> DateParts::day_number_at(std::size_t at) const {
    const auto& number = token(at);
    if (!number.is_number() || number.digits > 2 || number.value < 1 || number.value > 31)
        return std::nullopt;
    auto next = at + 1;
    // Ordinal endings: 19th, 1er, 1º; but 14h30 is a time.
    const auto& ending = token(next);
    if (ending.glued && ending.is_word() && ending.end - ending.begin <= 4 && !ending.is("h") &&
        !named_month_at(next))
        ++next;
    if (token(next).is_mark(":")) return std::nullopt;
    return Number{static_cast<int>(number.value), next};
}

std::optional<DateParts::Number> DateParts::year_at(std::size_t at) const {
    const auto& number = token(at);
    if (!number.is_number()) return std::nullopt;
    int year = static_cast<int>(number.value % 10000);
    auto next = at + 1;
    if (number.digits == 2) {
        const bool dashed = at > 0 && token(at - 1).is_mark("-/") && number.glued;
        if ((years_ == YearForm::strict && !dashed) || token(next).is_mark(":"))
            return std::nullopt;
        year = static_cast<int>(number.value) + (number.value < 70 ? 2000 : 1900);
    } else if (number.digits == 6 && token(next).is_mark(":") && token(next + 1).is_number()) {
        // The page put the time right behind the year: "2020" "10:43".
        year = static_cast<int>(number.value / 100);
        next += 2;
    } else if (number.digits != 4) {
        return std::nullopt;
    }
    if (year < 1000 || year > 2700) return std::nullopt;
    if (is_in_list("г|год|года|р|року|m|ه|هـ|م", token(next).text)) ++next;
    return Number{year, next};
}

std::optional<DateParts::Month> DateParts::named_month_at(std::size_t at) const {
    std::optional<Month> longest;
    std::string name;
    auto next = at;
    for (int words = 0; words < 3 && token(next).is_word(); ++words) {
        if (!name.empty()) name += ' ';
        name += token(next).text;
        ++next;
        if (const auto month = find_month(name, language_)) longest = Month{*month, next};
        while (token(next).is_mark(".'")) ++next;
        if (!longest && words > 0 && !token(next).is_word()) break;
    }
    if (!longest) return std::nullopt;
    longest->next = skip_marks(longest->next, ".");
    // Both names of a month are given: آب/أغسطس.
    if (token(longest->next).is_mark("/")) {
        const auto other = token(longest->next + 1);
        if (other.is_word() && !find_month(other.text, language_)) return longest;
        if (other.is_word()) longest->next += 2;
    }
    return longest;
}

std::optional<DateParts::Month> DateParts::month_at(std::size_t at) const {
    if (is_in_list(month_units, token(at).text)) {
        const auto& number = token(at + 1);
        if (!number.is_number() || number.value < 1 || number.value > 12) return std::nullopt;
        return Month{{Calendar::gregorian, static_cast<int>(number.value)}, at + 2};
    }
    return named_month_at(at);
}

std::size_t DateParts::skip_marks(std::size_t at, std::string_view marks) const {
    while (token(at).is_mark(marks)) ++at;
    return at;
}

std::size_t DateParts::skip_links(std::size_t at) const {
    for (int skipped = 0; skipped < 4; ++skipped, ++at) {
        const auto& next = token(at);
        const bool link =
            next.is_mark(".,-'/") || (next.is_word() && is_in_list(link_words, next.text));
        if (!link) break;
    }
    return at;
}

} // namespace lacuna::corpus
