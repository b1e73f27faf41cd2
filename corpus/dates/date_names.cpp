// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/dates/date_names.hpp"

#include "common/utf8.hpp"
#include "corpus/language/words.hpp"

#include <unicode/calendar.h>
#include <unicode/dtfmtsym.h>
#include <unicode/locid.h>

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace lacuna::corpus {

namespace {

/// Names of one month, folded, separated by '|'.
using MonthRow = std::string_view;

constexpr std::array<MonthRow, 12> english_months{
    "january|jan",  "february|feb", "march|mar",  "april|apr",          "may",
    "june|jun",     "july|jul",     "august|aug", "september|sep|sept", "october|oct",
    "november|nov", "december|dec"};

constexpr std::string_view english_weekdays =
    "monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thur|thurs|fri|"
    "sat|sun";

/// Iran's names, then those used in Afghanistan.
constexpr std::array<std::string_view, 12> persian_months{"فروردین|حمل|farvardin",
                                                          "اردیبهشت|ثور|ordibehesht",
                                                          "خرداد|جوزا|khordad",
                                                          "تیر|سرطان|tir",
                                                          "مرداد|امرداد|اسد|mordad",
                                                          "شهریور|سنبله|shahrivar",
                                                          "مهر|میزان|mehr",
                                                          "آبان|عقرب|aban",
                                                          "آذر|قوس|azar",
                                                          "دی|جدی|dey",
                                                          "بهمن|دلو|bahman",
                                                          "اسفند|حوت|esfand"};

constexpr std::array<std::string_view, 12> islamic_months{
    "محرم|muharram",
    "صفر|safar",
    "ربيع الأول|ربيع أول|rabi al awwal",
    "ربيع الآخر|ربيع الثاني|ربيع ثاني|rabi al thani",
    "جمادى الأولى|جمادى الأول|jumada al awwal",
    "جمادى الآخرة|جمادى الثانية|جمادى الآخر|جمادى الثاني|jumada al thani",
    "رجب|rajab",
    "شعبان|shaban",
    "رمضان|ramadan|ramazan",
    "شوال|shawwal",
    "ذو القعدة|ذي القعدة|dhu al qadah",
    "ذو الحجة|ذي الحجة|dhu al hijjah"};

/// Where languages disagree about a name, these are heard before the rest.
constexpr std::string_view press_languages =
    "ar|az|be|bg|bn|bs|ca|cs|da|de|el|en|es|et|fa|fi|fr|he|hi|hr|hu|hy|id|is|it|ja|ka|kk|ko|lt|lv|"
    "mk|"
    "ms|my|nb|nl|no|pl|pt|ro|ru|sk|sl|sq|sr|sv|ta|th|tr|uk|ur|uz|vi|zh";

/// A set of months, bit 0 is January.
using MonthSet = std::uint16_t;

struct Meaning {
    std::vector<std::pair<std::string, MonthSet>> by_language;
    MonthSet in_press = 0;
    MonthSet anywhere = 0;
};

std::optional<int> only_month(MonthSet months) {
    for (int i = 0; i < 12; ++i)
        if (months == (1U << static_cast<unsigned>(i))) return i + 1;
    return std::nullopt;
}

/// Folded words separated by one blank: the form under which names are kept and looked up.
std::string name_key(std::string_view name) {
    const auto folded = fold(name);
    std::string key;
    bool gap = false;
    for (std::size_t at = 0; at < folded.size();) {
        const auto c = code_point_at(folded, at);
        if (digit_value(c.value) >= 0) return {};
        if (is_word_part(c.value)) {
            if (gap && !key.empty()) key += ' ';
            key.append(folded, at, c.size);
        }
        gap = !is_word_part(c.value);
        at += c.size;
    }
    return key;
}

/// Month and weekday names of every locale that ICU has.
class Names {
  public:
    Names() {
        std::int32_t count = 0;
        const icu::Locale* const locales = icu::Locale::getAvailableLocales(count);
        for (std::int32_t i = 0; i < count; ++i) add_locale(locales[i]);
        seen_.clear();
    }

    [[nodiscard]] const Meaning* find(const std::string& key) const {
        const auto found = months_.find(key);
        return found == months_.end() ? nullptr : &found->second;
    }
    [[nodiscard]] bool has_weekday(const std::string& key) const { return weekdays_.contains(key); }

  private:
    using Symbols = icu::DateFormatSymbols;

    void add_locale(const icu::Locale& locale) {
        UErrorCode status = U_ZERO_ERROR;
        const Symbols symbols(locale, status);
        if (U_FAILURE(status) != 0) return;
        const std::string language = locale.getLanguage();
        for (const auto context : {Symbols::FORMAT, Symbols::STANDALONE})
            for (const auto width : {Symbols::WIDE, Symbols::ABBREVIATED}) {
                add_months(symbols, context, width, language);
                add_weekdays(symbols, context, width);
            }
    }

    void add_months(const Symbols& symbols, Symbols::DtContextType context,
                    Symbols::DtWidthType width, const std::string& language) {
        std::int32_t count = 0;
        const icu::UnicodeString* const names = symbols.getMonths(count, context, width);
        for (std::int32_t i = 0; i < count && i < 12; ++i) {
            const auto text = new_text(names[i], language);
            const auto key = name_key(text);
            if (key.size() > 1)
                add_month(key, static_cast<MonthSet>(1U << static_cast<unsigned>(i)), language);
        }
    }

    void add_month(const std::string& key, MonthSet month, const std::string& language) {
        Meaning& meaning = months_[key];
        meaning.anywhere |= month;
        if (is_in_list(press_languages, language)) meaning.in_press |= month;
        for (auto& [known, months] : meaning.by_language)
            if (known == language) {
                months |= month;
                return;
            }
        meaning.by_language.emplace_back(language, month);
    }

    void add_weekdays(const Symbols& symbols, Symbols::DtContextType context,
                      Symbols::DtWidthType width) {
        std::int32_t count = 0;
        const icu::UnicodeString* const names = symbols.getWeekdays(count, context, width);
        for (std::int32_t i = 1; i < count; ++i) {
            auto key = name_key(new_text(names[i], "+"));
            if (key.size() > 1) weekdays_.insert(std::move(key));
        }
    }

    /// The name as UTF-8, or nothing if this language was asked about it before.
    std::string new_text(const icu::UnicodeString& name, const std::string& language) {
        std::string text;
        name.toUTF8String(text);
        if (!seen_.insert(language + '/' + text).second) text.clear();
        return text;
    }

    std::unordered_map<std::string, Meaning> months_;
    std::unordered_set<std::string> weekdays_;
    std::unordered_set<std::string> seen_;
};

const Names& all_names() {
    static const Names names;
    return names;
}

std::optional<int> find_row(const std::array<std::string_view, 12>& rows, std::string_view key) {
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (is_in_list(rows.at(i), key)) return static_cast<int>(i) + 1;
    return std::nullopt;
}

using Rows = std::array<std::string, 12>;

Rows folded_rows(const std::array<std::string_view, 12>& rows) {
    Rows folded;
    for (std::size_t i = 0; i < rows.size(); ++i) folded.at(i) = fold(rows.at(i));
    return folded;
}

std::optional<int> find_row(const Rows& rows, std::string_view key) {
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (is_in_list(rows.at(i), key)) return static_cast<int>(i) + 1;
    return std::nullopt;
}

std::optional<MonthName> find_other_calendar(std::string_view folded) {
    static const Rows persian = folded_rows(persian_months);
    static const Rows islamic = folded_rows(islamic_months);
    if (const auto month = find_row(persian, folded)) return MonthName{Calendar::persian, *month};
    if (const auto month = find_row(islamic, folded)) return MonthName{Calendar::islamic, *month};
    return std::nullopt;
}

std::optional<int> month_in(const Meaning& meaning, std::string_view language) {
    for (const auto& [known, months] : meaning.by_language)
        if (known == language) return only_month(months);
    if (const auto month = only_month(meaning.in_press)) return month;
    return only_month(meaning.anywhere);
}

} // namespace

std::optional<MonthName> find_month(std::string_view folded, std::string_view language) {
    if (const auto month = find_row(english_months, folded))
        return MonthName{Calendar::gregorian, *month};
    if (const auto other = find_other_calendar(folded)) return other;
    const Meaning* const meaning = all_names().find(std::string(folded));
    if (meaning == nullptr) return std::nullopt;
    const auto month = month_in(*meaning, language);
    if (!month) return std::nullopt;
    return MonthName{Calendar::gregorian, *month};
}

bool is_weekday(std::string_view folded) {
    return is_in_list(english_weekdays, folded) || all_names().has_weekday(std::string(folded));
}

std::optional<Date> to_gregorian(Calendar calendar, const Date& day) {
    if (calendar == Calendar::gregorian) return day;
    UErrorCode status = U_ZERO_ERROR;
    const icu::Locale locale(calendar == Calendar::persian ? "fa@calendar=persian"
                                                           : "ar@calendar=islamic-umalqura");
    const std::unique_ptr<icu::Calendar> other(
        icu::Calendar::createInstance(icu::TimeZone::getGMT()->clone(), locale, status));
    if (U_FAILURE(status) != 0) return std::nullopt;
    other->clear();
    other->setLenient(false);
    other->set(day.year, day.month - 1, day.day);
    const double milliseconds = other->getTime(status);
    if (U_FAILURE(status) != 0) return std::nullopt;
    return from_days(static_cast<std::int64_t>(milliseconds / 86400000.0));
}

} // namespace lacuna::corpus
