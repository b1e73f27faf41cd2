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

/// English ones, those that ICU does not have, and short forms of the press.
constexpr std::array<std::string_view, 7> more_weekdays{
    "sunday|sun|礼拜天|禮拜天|禮拜日|星期天|周天",
    "monday|mon|礼拜一|禮拜一",
    "tuesday|tue|tues|礼拜二|禮拜二",
    "wednesday|wed|weds|礼拜三|禮拜三",
    "thursday|thu|thur|thurs|礼拜四|禮拜四",
    "friday|fri|jumat|礼拜五|禮拜五",
    "saturday|sat|礼拜六|禮拜六"};

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

/// The months of Ethiopia in Amharic, which begin a week into ours.
constexpr std::array<std::string_view, 13> ethiopic_months{
    "መስከረም",   "ጥቅምት", "ኅዳር|ህዳር|ሕዳር", "ታኅሣሥ|ታህሳስ|ታኅሳስ|ታሕሳስ|ታህሣሥ",
    "ጥር",      "የካቲት", "መጋቢት",        "ሚያዝያ|ሚያዚያ",
    "ግንቦት",    "ሰኔ",   "ሐምሌ|ሀምሌ",     "ነሐሴ|ነሃሴ|ነሀሴ",
    "ጳጉሜን|ጳጉሜ"};

/// Names that papers write and ICU does not have, by the month.
constexpr std::array<MonthRow, 12> more_months{
    "janv|jänner|enero|ene|ocak|gennaio|كانون ثاني|جنوری|styczen|қаңтар|ژانویه",
    "feber|fev|febr|subat|شباط|فروری|ақпан|فوریه",
    "mrz|marz|märz|mär|mars|mart|آذار|اذار|مارچ|наурыз",
    "avr|abr|nisan|نيسان|اپریل|сәуір|آوریل",
    "mayis|mai|ايار|أيار|مئی|мамыр|مه",
    "juin|juni|giugno|haziran|حزيران|جون|маусым|ژوئن",
    "juil|juli|luglio|lug|temmuz|تموز|جولائی|шілде|ژوئیه|جولای",
    "aout|ago|agustus|agosto|ağustos|آب|اگست|тамыз|اوت",
    "sett|settembre|set|eylul|ايلول|أيلول|ستمبر|қыркүйек|سپتامبر",
    "okt|ott|out|ekim|تشرين الاول|تشرين اول|اکتوبر|қазан|اکتبر",
    "kasim|تشرين الثاني|تشرين ثاني|نومبر|қараша|نوامبر",
    "dez|dic|desember|aralik|كانون الاول|كانون اول|دسمبر|желтоқсан|دسامبر"};

/// What is written in front of a month's name and together with it.
constexpr std::string_view month_prefixes = "ב|ל|מ|ה|ו|ខែ|เดือน|ເດືອນ|في";

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
    [[nodiscard]] WeekdaySet weekday(const std::string& key) const {
        const auto found = weekdays_.find(key);
        return found == weekdays_.end() ? WeekdaySet{0} : found->second;
    }

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
            std::string text;
            names[i].toUTF8String(text);
            const auto key = name_key(text);
            if (key.size() > 1) weekdays_[key] |= static_cast<WeekdaySet>(1U << (i - 1U));
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
    std::unordered_map<std::string, WeekdaySet> weekdays_;
    std::unordered_set<std::string> seen_;
};

const Names& all_names() {
    static const Names names;
    return names;
}

using Rows = std::vector<std::string>;

template <std::size_t n>
Rows folded_rows(const std::array<std::string_view, n>& rows) {
    Rows folded;
    for (const auto row : rows) folded.push_back(fold(row));
    return folded;
}

std::optional<int> find_row(const Rows& rows, std::string_view key) {
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (is_in_list(rows[i], key)) return static_cast<int>(i) + 1;
    return std::nullopt;
}

std::optional<MonthName> find_other_calendar(std::string_view folded, std::string_view language) {
    static const Rows persian = folded_rows(persian_months);
    static const Rows islamic = folded_rows(islamic_months);
    static const Rows ethiopic = folded_rows(ethiopic_months);
    if (const auto month = find_row(persian, folded)) return MonthName{Calendar::persian, *month};
    if (const auto month = find_row(islamic, folded)) return MonthName{Calendar::islamic, *month};
    // Tigrinya calls our months by these names.
    if (language == "ti") return std::nullopt;
    if (const auto month = find_row(ethiopic, folded)) return MonthName{Calendar::ethiopic, *month};
    return std::nullopt;
}

std::optional<int> month_in(const Meaning& meaning, std::string_view language) {
    for (const auto& [known, months] : meaning.by_language)
        if (known == language) return only_month(months);
    if (const auto month = only_month(meaning.in_press)) return month;
    return only_month(meaning.anywhere);
}

/// The calendar as ICU calls it.
std::string_view locale_of(Calendar calendar) {
    switch (calendar) {
    case Calendar::persian:
        return "fa@calendar=persian";
    case Calendar::islamic:
        return "ar@calendar=islamic-umalqura";
    case Calendar::ethiopic:
        return "am@calendar=ethiopic";
    case Calendar::gregorian:
        break;
    }
    return "en";
}

} // namespace

std::optional<MonthName> find_month(std::string_view folded, std::string_view language) {
    static const Rows english = folded_rows(english_months);
    static const Rows more = folded_rows(more_months);
    if (const auto month = find_row(english, folded)) return MonthName{Calendar::gregorian, *month};
    if (const auto other = find_other_calendar(folded, language)) return other;
    const Meaning* const meaning = all_names().find(std::string(folded));
    if (meaning != nullptr)
        if (const auto month = month_in(*meaning, language))
            return MonthName{Calendar::gregorian, *month};
    if (const auto month = find_row(more, folded)) return MonthName{Calendar::gregorian, *month};
    return std::nullopt;
}

std::optional<MonthName> find_bent_month(std::string_view folded, std::string_view language) {
    constexpr std::size_t shortest_stem = 3;
    constexpr int longest_ending = 3;
    for (std::size_t size = 2; size <= 15 && size < folded.size(); ++size)
        if (is_in_list(month_prefixes, folded.substr(0, size)))
            if (const auto month = find_month(folded.substr(size), language)) return month;
    auto stem = folded;
    for (int cut = 0; cut < longest_ending; ++cut) {
        stem = stem.substr(0, character_before(stem, stem.size()));
        if (count_characters(stem) < shortest_stem) return std::nullopt;
        if (const auto month = find_month(stem, language)) return month;
    }
    return std::nullopt;
}

WeekdaySet find_weekday(std::string_view folded) {
    static const Rows more = folded_rows(more_weekdays);
    if (const auto row = find_row(more, folded))
        return static_cast<WeekdaySet>(1U << static_cast<unsigned>(*row - 1));
    return all_names().weekday(std::string(folded));
}

std::optional<Date> to_gregorian(Calendar calendar, const Date& day) {
    if (calendar == Calendar::gregorian) return day;
    UErrorCode status = U_ZERO_ERROR;
    const icu::Locale locale(locale_of(calendar).data());
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
