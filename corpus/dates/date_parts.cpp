// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/dates/date_parts.hpp"

#include "common/utf8.hpp"
#include "corpus/language/words.hpp"

#include <array>
#include <string>

namespace lacuna::corpus {

namespace {

/// Words between the parts of a date and around its year: "19 de agosto del 2015", "2019. gada 4.
/// jūnijs", "2019 жылғы 4 маусым", "ngày 4 tháng 6 năm 2019".
constexpr std::string_view link_words =
    "de|del|dell|della|dal|su|د|d|of|do|da|di|des|du|the|den|der|am|ta|ng|dia|day|year|m|mes|mese|"
    "г|год|года|году|р|рік|року|роки|гада|год.|година|године|годину|"
    "عام|سنة|لعام|لسنة|سال|من|ماه|sene|yil|yilning|yildagi|yilda|йил|йилнинг|йили|il|ili|ilin|"
    "gada|gads|gadā|metų|metai|mėn|d.|diena|dieną|жылғы|жылы|жыл|ж|жылдын|жылынын|елның|елда|ел|"
    "ýylyň|ýyl|ýylda|сол|соли|çûl|ҫулхи|ҫул|оны|он|сарын|сар|сарының|өдөр|өдрийн|айының|"
    "წლის|წელი|წელს|թ|թ.|թվականի|թվական|տարվա|urteko|urtearen|ko|eko|e|an|en|aren|ko.|"
    "năm|nam|ngày|tanggal|tgl|tahun|bulan|ခုနှစ်|ခု|နှစ်|လ|ရက်|ရက်နေ့|ဆန်း|ឆ្នាំ|ខែ|ថ្ងៃ|ថ្ងៃទី|"
    "ปี|เดือน|วันที่|ປີ|ເດືອນ|ວັນທີ|godine|god|godina|leta|roku|rok|vuonna|aasta|a|evi|"
    "cu|ci|nji|njy|nci|inci|ika|vlies|vun|väl|ء|m.|ዓ|ዓም|ም|ቀን|ዓ.ም|年|에";

/// Words that belong to a year and stand behind it.
constexpr std::string_view year_endings =
    "г|год|года|р|року|рік|m|ه|هـ|ش|م|ء|ad|ce|ж|жыл|жылы|թ|թվական|yil|il|evi|god|godine|година|"
    "წელი|წლის|годзе|ел|ҫул|оны|ዓ|ዓም|ዓ.ም";

/// Folded as tokens are.
bool is_word_of(std::string_view list, const std::string& word) { return is_in_list(list, word); }

const std::string& folded_links() {
    static const std::string folded = fold(link_words);
    return folded;
}

const std::string& folded_year_endings() {
    static const std::string folded = fold(year_endings);
    return folded;
}

/// I to XII.
int roman_value(std::string_view word) {
    constexpr std::array<std::string_view, 12> numerals{"i",   "ii",   "iii", "iv", "v",  "vi",
                                                        "vii", "viii", "ix",  "x",  "xi", "xii"};
    for (std::size_t i = 0; i < numerals.size(); ++i)
        if (numerals.at(i) == word) return static_cast<int>(i) + 1;
    return 0;
}

} // namespace

const DateToken& DateParts::token(std::size_t at) const {
    static const DateToken none;
    return at < tokens_->size() ? (*tokens_)[at] : none;
}

std::optional<DateMatch> DateParts::day_at(std::size_t at) const {
    constexpr std::array forms{&DateParts::units_at,          &DateParts::numbers_at,
                               &DateParts::day_month_year_at, &DateParts::month_day_year_at,
                               &DateParts::year_month_day_at, &DateParts::year_day_month_at,
                               &DateParts::compact_at,        &DateParts::week_at};
    for (const auto form : forms)
        if (auto match = (this->*form)(at)) {
            match->next = time_at(match->next, *match);
            return match;
        }
    return std::nullopt;
}

/// 19 Aug 2015, 1er août 2015, 19 de agosto de 2015, 19 tháng 8 năm 2015, 28 آب/أغسطس 2013.
std::optional<DateMatch> DateParts::day_month_year_at(std::size_t at) const {
    const auto day = day_number_at(at);
    if (!day) return std::nullopt;
    const auto month = month_at(skip_links(day->next));
    if (!month) return std::nullopt;
    const auto year = year_at(skip_links(month->next));
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
    const auto day = day_number_at(skip_marks(month->next, ".,-"));
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

/// 2020. június 4., 2015 August 19, 2019 m. birželio 4 d.
std::optional<DateMatch> DateParts::year_month_day_at(std::size_t at) const {
    if (token(at).digits != 4) return std::nullopt;
    const auto year = year_at(at);
    if (!year) return std::nullopt;
    const auto month = month_at(skip_links(year->next));
    if (!month) return std::nullopt;
    const auto day = day_number_at(skip_links(month->next));
    if (!day) return std::nullopt;
    Date date;
    date.year = year->value;
    date.day = day->value;
    return made(month->name, date, skip_ending(day->next));
}

/// 2019. gada 4. jūnijs, 2019 жылғы 4 маусым; not the 4 June 2020 behind another year.
std::optional<DateMatch> DateParts::year_day_month_at(std::size_t at) const {
    if (token(at).digits != 4) return std::nullopt;
    const auto year = year_at(at);
    if (!year) return std::nullopt;
    const auto links = skip_links(year->next);
    const bool is_linked = links > at + 1 && token(links - 1).is_word();
    if (!is_linked && years_ == YearForm::strict) return std::nullopt;
    const auto day = day_number_at(links);
    if (!day) return std::nullopt;
    const auto month = named_month_at(skip_links(day->next));
    if (!month || year_at(skip_links(month->next))) return std::nullopt;
    Date date;
    date.year = year->value;
    date.day = day->value;
    return made(month->name, date, month->next);
}

std::optional<DateMatch> DateParts::made(MonthName month, Date day, std::size_t next) const {
    constexpr int buddhist_years_before = 543;
    day.month = month.month;
    if (is_buddhist(day.year, next)) day.year -= buddhist_years_before;
    if (month.calendar == Calendar::gregorian && !exists(day)) return std::nullopt;
    const auto date = to_gregorian(month.calendar, day);
    if (!date || !exists(*date)) return std::nullopt;
    DateMatch match;
    match.date = *date;
    match.date.hour = day.hour;
    match.date.minute = day.minute;
    match.date.second = day.second;
    match.date.utc_offset = day.utc_offset;
    match.date.precision = day.precision;
    match.next = next;
    match.calendar = month.calendar;
    return match;
}

std::optional<DateParts::Number> DateParts::day_number_at(std::size_t at) const {
    const auto& number = token(at);
    if (!number.is_number() || number.digits > 2 || number.value < 1 || number.value > 31)
        return std::nullopt;
    const auto next = skip_ending(at + 1);
    if (token(next).is_mark(":")) return std::nullopt;
    return Number{static_cast<int>(number.value), next};
}

/// Ordinal endings of a number: 19th, 1er, 1º, 4-nji; but 14h30 is a time, and 4-июну a month.
std::size_t DateParts::skip_ending(std::size_t at) const {
    constexpr std::size_t longest_ending = 4;
    const auto is_ending = [&](std::size_t word) {
        const auto& ending = token(word);
        return ending.glued && ending.is_word() && !ending.is("h") && !named_month_at(word) &&
               count_characters(ending.text) <= longest_ending;
    };
    if (is_ending(at)) return at + 1;
    const bool is_hyphen = token(at).is_mark("-'") && token(at).glued;
    return is_hyphen && is_ending(at + 1) ? at + 2 : at;
}

std::optional<DateParts::Number> DateParts::year_at(std::size_t at) const {
    const auto era = era_at(at);
    const auto& number = token(era ? era->next : at);
    if (!number.is_number()) return std::nullopt;
    const auto from = era ? era->next : at;
    if (number.digits == 2 && !era) return short_year_at(at);
    int year = static_cast<int>(number.value % 10000);
    auto next = from + 1;
    if (number.digits == 6 && token(next).is_mark(":") && token(next + 1).is_number()) {
        // The page put the time right behind the year: "2020" "10:43".
        year = static_cast<int>(number.value / 100);
        next += 2;
    } else if (number.digits != 4 && (!era || number.digits > 4)) {
        return std::nullopt;
    }
    if (era) year += era->years_before;
    if (year < 1000 || year > 2700) return std::nullopt;
    if (is_word_of(folded_year_endings(), token(next).text)) ++next;
    // "2019(e)ko": an ending in brackets.
    if (token(next).is_mark("(") && token(next).glued && token(next + 1).glued &&
        token(next + 2).is_mark(")"))
        next += 3;
    return Number{year, next};
}

/// Two digits: behind a dash or where the whole text is a date.
std::optional<DateParts::Number> DateParts::short_year_at(std::size_t at) const {
    const auto& number = token(at);
    const bool dashed = at > 0 && token(at - 1).is_mark("-/") && number.glued;
    if ((years_ == YearForm::strict && !dashed) || token(at + 1).is_mark(":")) return std::nullopt;
    return Number{short_year_of(number), at + 1};
}

int DateParts::short_year_of(const DateToken& number) const {
    const auto value = static_cast<int>(number.value);
    // In Thailand 62 is 2562; their years before 2540 are hardly written so.
    constexpr int thai_from = 40;
    if (language_ == "th" && value >= thai_from) return 2500 + value;
    const bool is_persian = is_in_list("fa|ps|prs", language_) ||
                            (language_.empty() && number.script == DateDigits::persian);
    if (is_persian) return value + (value < 30 ? 1400 : 1300);
    return value + (value < 70 ? 2000 : 1900);
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
    if (!longest) return bent_month_at(at);
    longest->next = skip_marks(longest->next, ".");
    // Both names of a month are given: آب/أغسطس.
    if (token(longest->next).is_mark("/")) {
        const auto other = find_month(token(longest->next + 1).text, language_);
        if (other && other->month == longest->name.month) longest->next += 2;
    }
    return longest;
}

/// In running text only of scripts in which few words look like months.
std::optional<DateParts::Month> DateParts::bent_month_at(std::size_t at) const {
    const auto& word = token(at);
    // A lone combining mark folds to nothing.
    if (!word.is_word() || word.text.empty()) return std::nullopt;
    const bool is_latin = static_cast<unsigned char>(word.text.front()) < 0x80;
    if (is_latin && years_ == YearForm::strict) return std::nullopt;
    const auto is_number = [&](std::size_t other) { return token(other).is_number(); };
    const bool has_number = is_number(at + 1) || is_number(at + 2) || is_number(at + 3) ||
                            (at > 0 && is_number(at - 1)) || (at > 1 && is_number(at - 2)) ||
                            (at > 2 && is_number(at - 3));
    if (!has_number) return std::nullopt;
    const auto& second = token(at + 1); // "зургаадугаар сарын"
    const auto words = second.is_word() ? word.text + " " + second.text : std::string();
    if (const auto month = find_bent_month(words, language_)) return Month{*month, at + 2};
    const auto month = find_bent_month(word.text, language_);
    if (!month) return std::nullopt;
    return Month{*month, skip_marks(at + 1, ".")};
}

std::optional<DateParts::Month> DateParts::month_at(std::size_t at) const {
    if (const auto month = numbered_month_at(at)) return month;
    if (const auto month = roman_month_at(at)) return month;
    return named_month_at(at);
}

/// "tháng 6", "6-р сарын", "6月": a number that a word says to be a month's.
std::optional<DateParts::Month> DateParts::numbered_month_at(std::size_t at) const {
    constexpr std::string_view before = "thang|thg|th|月|월|bulan";
    constexpr std::string_view behind = "сарын|сар|月|월";
    const bool has_word = is_in_list(before, token(at).text);
    const auto& number = token(has_word ? at + 1 : at);
    if (!number.is_number() || number.digits > 2 || number.value < 1 || number.value > 12)
        return std::nullopt;
    const Month month{{Calendar::gregorian, static_cast<int>(number.value)},
                      has_word ? at + 2 : at + 1};
    if (has_word) return month;
    auto next = month.next;
    if (token(next).is_mark("-")) ++next;
    if (!is_in_list(behind, token(next).text)) ++next; // "6 дугаар сарын", "6-р сарын"
    if (!is_in_list(behind, token(next).text)) return std::nullopt;
    return Month{month.name, next + 1};
}

/// 4.VI.2019; without marks, "4 I 2019", the text must be nothing but a date.
std::optional<DateParts::Month> DateParts::roman_month_at(std::size_t at) const {
    const auto& word = token(at);
    const int month = word.is_word() ? roman_value(word.text) : 0;
    if (month == 0) return std::nullopt;
    const bool is_marked = at > 0 && token(at - 1).is_mark("./-") && token(at + 1).is_mark("./-");
    if (!is_marked && years_ == YearForm::strict) return std::nullopt;
    return Month{{Calendar::gregorian, month}, at + 1};
}

DateParts::Weekday DateParts::weekday_at(std::size_t at) const {
    Weekday found;
    std::string spaced;
    std::string joined;
    auto next = at;
    for (int words = 0; words < 3 && token(next).is_word(); ++words) {
        spaced.append(words == 0 ? "" : " ").append(token(next).text);
        joined += token(next).text;
        ++next;
        for (const auto* const name : {&spaced, &joined})
            if (const auto days = find_weekday(*name); days != 0) found = {days, next};
        if (token(next).is_mark("-") && token(next).glued) ++next;
    }
    return found;
}

std::size_t DateParts::skip_marks(std::size_t at, std::string_view marks) const {
    while (token(at).is_mark(marks)) ++at;
    return at;
}

std::size_t DateParts::skip_links(std::size_t at) const {
    constexpr int most_links = 5;
    for (int skipped = 0; skipped < most_links; ++skipped, ++at) {
        const auto& next = token(at);
        const bool link =
            next.is_mark(".,-'/") || (next.is_word() && is_word_of(folded_links(), next.text));
        if (!link) break;
    }
    return at;
}

/// Behind what stands in brackets, if it is short.
std::size_t DateParts::skip_group(std::size_t at) const {
    constexpr std::size_t longest_group = 10;
    if (!token(at).is_mark("([")) return at;
    for (auto end = at + 1; end < at + longest_group; ++end)
        if (token(end).is_mark(")]")) return end + 1;
    return at;
}

} // namespace lacuna::corpus
