// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/dates/date_parts.hpp"

#include "common/utf8.hpp"
#include "corpus/language/words.hpp"

#include <array>

namespace lacuna::corpus {

namespace {

constexpr std::string_view month_units = "月|월|thang";
constexpr std::string_view day_units = "日|号|號|일";
constexpr std::string_view year_units = "年|년";

struct WrittenEra {
    std::array<std::string_view, 3> words; ///< tokens as folded, the last ones may be empty
    int years_before;
};

constexpr std::array eras{
    WrittenEra{{"令", "和", ""}, 2018},     WrittenEra{{"平", "成", ""}, 1988},
    WrittenEra{{"昭", "和", ""}, 1925},     WrittenEra{{"大", "正", ""}, 1911},
    WrittenEra{{"明", "治", ""}, 1867},     WrittenEra{{"民", "国", ""}, 1911},
    WrittenEra{{"民", "國", ""}, 1911},     WrittenEra{{"西", "元", ""}, 0},
    WrittenEra{{"公", "元", ""}, 0},        WrittenEra{{"西", "暦", ""}, 0},
    WrittenEra{{"พ", ".", "ศ"}, -543},      WrittenEra{{"พศ", "", ""}, -543},
    WrittenEra{{"พุทธศักราช", "", ""}, -543}, WrittenEra{{"ค", ".", "ศ"}, 0},
    WrittenEra{{"คศ", "", ""}, 0},          WrittenEra{{"ຄ", ".", "ສ"}, 0},
    WrittenEra{{"ພ", ".", "ສ"}, -543},      WrittenEra{{"단기", "", ""}, -2333},
    WrittenEra{{"서기", "", ""}, 0},
};

struct LetterEra {
    std::string_view letter;
    int years_before;
};

constexpr std::array letter_eras{LetterEra{"r", 2018}, LetterEra{"h", 1988}, LetterEra{"s", 1925}};

/// Years of the Republic that have three digits, so that no other calendar claims them.
constexpr int first_minguo = 100;
constexpr int last_minguo = 199;
constexpr int minguo_years_before = 1911;

} // namespace

std::optional<DateParts::Era> DateParts::era_at(std::size_t at) const {
    const bool is_republic =
        token(at).is("中") && (token(at + 1).is("華") || token(at + 1).is("华"));
    if (is_republic) at += 2;
    for (const auto& era : eras) {
        std::size_t next = at;
        for (const auto word : era.words)
            if (!word.empty()) next = token(next).is(word) ? next + 1 : tokens_->size() + 1;
        if (next <= tokens_->size()) return Era{era.years_before, skip_marks(next, ".")};
    }
    return letter_era_at(at);
}

/// R1.6.4, H31/4/30 as Japanese offices write.
std::optional<DateParts::Era> DateParts::letter_era_at(std::size_t at) const {
    const bool may_be = years_ == YearForm::loose && (at == 0 || !token(at).glued);
    const auto& number = token(at + 1);
    if (!may_be || !number.is_number() || number.digits > 2 || !token(at + 2).is_mark("./-"))
        return std::nullopt;
    for (const auto& era : letter_eras)
        if (token(at).is(era.letter)) return Era{era.years_before, skip_marks(at + 1, ".")};
    return std::nullopt;
}

/// 2015年8月19日, 令和3年5月1日, 2019年（令和元年）6月4日, 2015년 8월 19일.
std::optional<DateMatch> DateParts::units_at(std::size_t at) const {
    const auto year = unit_year_at(at);
    if (!year) return std::nullopt;
    const auto month = unit_number_at(skip_group(year->next), month_units);
    if (!month) return std::nullopt;
    const auto day = unit_number_at(month->next, day_units);
    if (!day) return std::nullopt;
    Date date;
    date.year = year->value;
    date.day = day->value;
    return made({Calendar::gregorian, month->value}, date, day->next);
}

/// The year before 年 with its era, and "주체108(2019)년".
std::optional<DateParts::Number> DateParts::unit_year_at(std::size_t at) const {
    const auto era = era_at(at);
    auto from = era ? era->next : at;
    if (token(from).is("주체")) from = skip_marks(from + 2, "(");
    const auto& number = token(from);
    const auto unit = skip_marks(from + 1, ")");
    if (!number.is_number() || number.digits > 4 || !is_in_list(year_units, token(unit).text))
        return std::nullopt;
    auto year = static_cast<int>(number.value) + (era ? era->years_before : 0);
    if (!era && year >= first_minguo && year <= last_minguo) year += minguo_years_before;
    if (year < 1000) return std::nullopt;
    return Number{year, unit + 1};
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
    const auto era = era_at(at);
    const auto from = era ? era->next : at;
    const auto& first = token(from);
    const auto& second = token(from + 2);
    const auto& mark = token(from + 1);
    if (!first.is_number() || !second.is_number() || !token(from + 4).is_number())
        return std::nullopt;
    const bool is_marked = mark.is_mark("-/.") || (years_ == YearForm::loose && mark.is_mark("_:"));
    if (!is_marked || !token(from + 3).is(mark.text)) return std::nullopt;
    if (from > 0 && first.glued && token(from - 1).is_mark("-/.") && token(from - 1).glued)
        return std::nullopt; // the tail of a longer number
    if (second.digits > 2 || second.value < 1) return std::nullopt;
    const bool is_minguo = years_ == YearForm::loose && language_ == "zh" && first.digits == 3 &&
                           first.value >= first_minguo && first.value <= last_minguo;
    const bool is_year_first = era || first.digits == 4 || is_minguo;
    return is_year_first ? year_first_at(at) : year_last_at(at);
}

std::optional<DateMatch> DateParts::year_first_at(std::size_t at) const {
    const auto era = era_at(at);
    const auto from = era ? era->next : at;
    const auto& first = token(from);
    const auto& third = token(from + 4);
    if (third.digits > 2) return std::nullopt;
    Date date;
    date.year = static_cast<int>(first.value) + (era ? era->years_before : 0);
    if (!era && first.digits == 3) date.year += minguo_years_before;
    date.day = static_cast<int>(third.value);
    const auto calendar = calendar_of(date.year, first);
    auto match = made({calendar, static_cast<int>(token(from + 2).value)}, date, from + 5);
    if (match) match->ambiguous = calendar == Calendar::gregorian && date.year < 1500;
    return match;
}

std::optional<DateMatch> DateParts::year_last_at(std::size_t at) const {
    const auto& first = token(at);
    const auto& second = token(at + 2);
    if (first.digits > 2 || token(at + 1).is_mark("_:")) return std::nullopt;
    if (auto match = short_year_first_at(at)) return match;
    const auto year = year_at(at + 4);
    if (!year) return std::nullopt;
    const auto calendar = calendar_of(year->value, token(at + 4));
    if (calendar == Calendar::gregorian)
        return by_order(static_cast<int>(first.value), static_cast<int>(second.value), *year,
                        token(at + 1));
    Date date;
    date.year = year->value;
    date.day = static_cast<int>(first.value);
    return made({calendar, static_cast<int>(second.value)}, date, year->next);
}

/// 98/03/14 is a Persian year, month and day; 19.06.04 in Korea one of ours.
std::optional<DateMatch> DateParts::short_year_first_at(std::size_t at) const {
    constexpr std::string_view year_first = "ko|ja|zh|hu|lt|mn|eu|ne";
    const auto& first = token(at);
    const auto& third = token(at + 4);
    const bool is_short = years_ == YearForm::loose && first.digits == 2 && third.digits <= 2;
    const bool is_usual = is_in_list(year_first, language_) && !order_.is_certain;
    if (!is_short || (first.value <= 31 && !is_usual)) return std::nullopt;
    const auto year = short_year_of(first);
    Date date;
    date.year = year;
    date.day = static_cast<int>(third.value);
    return made({calendar_of(year, first), static_cast<int>(token(at + 2).value)}, date, at + 5);
}

std::optional<DateMatch> DateParts::by_order(int first, int second, Number year,
                                             const DateToken& mark) const {
    // Full stops stand between numbers where the day comes first, unless the column shows another.
    const bool dotted = mark.is_mark(".");
    const bool undecided = first <= 12 && second <= 12 && first != second;
    const auto usual = dotted ? column_order_ : order_.order;
    const bool month_first = second > 12 || (undecided && usual == DateOrder::month_first);
    Date date;
    date.year = year.value;
    date.day = month_first ? second : first;
    auto match = made({Calendar::gregorian, month_first ? first : second}, date, year.next);
    if (!match || first == second) return match;
    match->shown = undecided     ? DateOrder::unknown
                   : month_first ? DateOrder::month_first
                                 : DateOrder::day_first;
    match->ambiguous = undecided && !dotted && !order_.is_certain;
    return match;
}

/// 20150819, and the time behind it without a mark: 20150819143000.
std::optional<DateMatch> DateParts::compact_at(std::size_t at) const {
    const auto& number = token(at);
    if (years_ == YearForm::strict) return std::nullopt;
    auto value = number.value;
    Date date;
    if (number.digits == 17) value /= 1000; // thousandths of a second
    if (number.digits == 17 || number.digits == 14) {
        date.second = static_cast<int>(value % 100);
        value /= 100;
    }
    if (number.digits >= 12) {
        date.minute = static_cast<int>(value % 100);
        date.hour = static_cast<int>(value / 100 % 100);
        date.precision = DatePrecision::time;
        value /= 10000;
    }
    const bool fits =
        number.digits == 8 || number.digits == 12 || number.digits == 14 || number.digits == 17;
    if (!fits) return std::nullopt;
    date.year = static_cast<int>(value / 10000);
    date.day = static_cast<int>(value % 100);
    if (date.year < 1000 || date.year > 2700) return std::nullopt;
    const auto calendar = calendar_of(date.year, number);
    auto match = made({calendar, static_cast<int>(value / 100 % 100)}, date, at + 1);
    if (match && date.precision == DatePrecision::time) match->next = zone_at(at + 1, *match);
    return match;
}

/// 2019-W23-2 and 2019-155: the day of a week or of the year.
std::optional<DateMatch> DateParts::week_at(std::size_t at) const {
    const auto& year = token(at);
    if (years_ == YearForm::strict || year.digits != 4 || !token(at + 1).is_mark("-"))
        return std::nullopt;
    Date first;
    first.year = static_cast<int>(year.value);
    const auto& day_of_year = token(at + 2);
    if (day_of_year.digits == 3 && day_of_year.value >= 1 && day_of_year.value <= 366) {
        DateMatch match;
        match.date = from_days(to_days(first) + day_of_year.value - 1);
        match.next = at + 3;
        return match.date.year == first.year ? std::optional(match) : std::nullopt;
    }
    const auto& week = token(at + 3);
    const auto& day = token(at + 5);
    const bool is_week = token(at + 2).is("w") && week.digits == 2 && token(at + 4).is_mark("-") &&
                         day.digits == 1 && week.value >= 1 && week.value <= 53 && day.value >= 1 &&
                         day.value <= 7;
    if (!is_week) return std::nullopt;
    first.day = 4; // is always in the first week
    const auto fourth = to_days(first);
    const auto monday = fourth - (fourth + 3) % 7;
    DateMatch match;
    match.date = from_days(monday + (week.value - 1) * 7 + day.value - 1);
    match.next = at + 6;
    return match;
}

/// Years around 1400 are those of Iran or of the Hijra, by language, else by digits.
Calendar DateParts::calendar_of(int year, const DateToken& number) const {
    if (year < 1250 || year > 1500) return Calendar::gregorian;
    if (is_in_list("fa|ps|prs|ckb|azb|tg", language_)) return Calendar::persian;
    if (is_in_list("ar|ur", language_)) return Calendar::islamic;
    if (number.script == DateDigits::persian) return Calendar::persian;
    return number.script == DateDigits::arabic ? Calendar::islamic : Calendar::gregorian;
}

bool DateParts::is_buddhist(int year, std::size_t next) const {
    constexpr std::size_t tokens_of_date = 6;
    if (year < 2400 || year > 2700) return false;
    if (is_in_list("th|lo|km", language_)) return true;
    const std::size_t from = next >= tokens_of_date ? next - tokens_of_date : 0;
    for (std::size_t at = from; at < next; ++at) {
        const auto c = code_point_at(token(at).text, 0).value;
        if (token(at).script == DateDigits::thai || (c >= 0x0E00 && c < 0x0E80)) return true;
    }
    return false;
}

} // namespace lacuna::corpus
