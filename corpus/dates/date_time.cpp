// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/utf8.hpp"
#include "corpus/dates/date_parts.hpp"
#include "corpus/dates/date_zones.hpp"
#include "corpus/language/words.hpp"

#include <array>

namespace lacuna::corpus {

namespace {

/// Words between a day and its time.
constexpr std::string_view time_words =
    "at|a|as|las|um|klo|kello|kl|ore|o|or|в|об|о|saat|alle|t|le|à|u|om|the|from|الساعة|ساعت|ساعة|"
    "เวลา|luc|pukul|jam|ores|ωρα|στις|godz|godzina|v|в|час|ob|u|kor|plkst|kell|soat|саат|სთ|时间|"
    "時間|pada|gio|orë|ora|klukkan|les|у|e|στις|בשעה|को|এ|એ|saa|nang|w|во|në|ní|ag|aig|sagat|da|"
    "em|על|فی|نې|г|р|год|м|d";

const std::string& folded_time_words() {
    static const std::string folded = fold(time_words);
    return folded;
}

constexpr std::string_view hour_units = "h|時|时|点|點|uhr|시|ч";
/// Behind these the minutes may stand after a full stop.
constexpr std::string_view dotted_before =
    "klo|kello|kl|um|pukul|jam|at|ore|klukkan|alle|godz|saat";
constexpr std::string_view dotted_behind = "uhr|wib|wita|wit|น|h|am|pm|klo";

struct HalfOfDay {
    std::string_view words;
    int hours;
};

constexpr std::array halves{
    HalfOfDay{"am|上午|오전|午前|凌晨|早上|清晨|πμ|قظ|ص|صباحا|पूर्वाह्न|dop", 0},
    HalfOfDay{"pm|下午|오후|午後|晚上|傍晚|μμ|بظ|م|مساء|अपराह्न|odp", 12}};

bool is_small(const DateToken& token, std::int64_t below) {
    return token.is_number() && token.digits <= 2 && token.value < below;
}

bool is_letter(const DateToken& token) {
    return token.is_word() && count_characters(token.text) == 1;
}

} // namespace

/// "am", "p.m.", "π.μ.", 下午: in front of or behind the hours.
std::size_t DateParts::half_of_day_at(std::size_t at, DateMatch& match) const {
    std::string word = token(at).text;
    auto next = at + 1;
    const bool is_dotted =
        is_letter(token(at)) && token(next).is_mark(".") && is_letter(token(next + 1));
    if (is_dotted) {
        word += token(next + 1).text;
        next = skip_marks(next + 2, ".");
    } else if (token(at).is_word() && token(next).is_word()) {
        word += token(next).text; // 下 and 午 are two tokens
        ++next;
    }
    for (const auto& [words, hours] : halves) {
        const bool short_form = !is_dotted && is_in_list(words, token(at).text);
        if (!short_form && !is_in_list(words, word)) continue;
        match.date.hour += match.date.hour < 12 && hours == 12 ? 12 : 0;
        if (hours == 0 && match.date.hour == 12) match.date.hour = 0;
        return short_form ? at + 1 : next;
    }
    return at;
}

std::size_t DateParts::zone_at(std::size_t at, DateMatch& match) const {
    constexpr int most_parts = 4; // "+0200 (CEST)", "GMT+7", "Uhr MESZ"
    for (int parts = 0; parts < most_parts; ++parts) {
        const auto next = zone_part_at(at, match);
        if (next == at) break;
        at = next;
    }
    return at;
}

std::size_t DateParts::zone_part_at(std::size_t at, DateMatch& match) const {
    const auto inside = skip_marks(at, "([");
    auto next = inside;
    if (const auto zone = find_zone(token(inside).text)) {
        if (zone->minutes && !match.date.utc_offset) match.date.utc_offset = zone->minutes;
        next = skip_marks(inside + 1, ".");
    }
    next = offset_at(next, match);
    const bool is_whole = inside == at || token(next).is_mark(")]");
    if (next != inside && is_whole) return inside == at ? next : skip_marks(next, ")]");
    // "(Central European Summer Time)", "[Europe/Berlin]" say again what the offset said.
    return inside != at && match.date.utc_offset ? skip_group(at) : at;
}

/// "+0200", "-05:30", "+7"
std::size_t DateParts::offset_at(std::size_t at, DateMatch& match) const {
    constexpr std::int64_t most_minutes = 840;
    const auto& sign = token(at);
    const auto& number = token(at + 1);
    if (!sign.is_mark("+-") || !number.is_number() || !number.glued) return at;
    if (number.digits != 4 && number.digits > 2) return at;
    std::int64_t minutes =
        number.digits == 4 ? number.value / 100 * 60 + number.value % 100 : number.value * 60;
    auto next = at + 2;
    if (number.digits <= 2 && token(next).is_mark(":'") && is_small(token(next + 1), 60)) {
        minutes += token(next + 1).value;
        next = skip_marks(next + 2, "'");
    }
    if (minutes > most_minutes) return at;
    match.date.utc_offset = static_cast<int>(sign.is("-") ? -minutes : minutes);
    return next;
}

/// The minutes at `at`, and seconds and fractions behind them.
std::size_t DateParts::minutes_at(std::size_t at, DateMatch& match) const {
    match.date.minute = static_cast<int>(token(at).value);
    auto next = at + 1;
    if (token(next).is("分") || token(next).is("분") || token(next).is("min")) ++next;
    const bool has_mark =
        token(next).is_mark(":") || (token(next).is_mark(".") && token(next).glued &&
                                     token(next + 1).glued && token(next + 1).digits == 2);
    if (is_small(token(next), 60) && (token(next + 1).is("秒") || token(next + 1).is("초"))) {
        match.date.second = static_cast<int>(token(next).value);
        return next + 2;
    }
    if (!has_mark || !is_small(token(next + 1), 60)) return next;
    match.date.second = static_cast<int>(token(next + 1).value);
    next += 2;
    const bool fraction =
        token(next).is_mark(".,:") && token(next + 1).glued && token(next + 1).is_number();
    return fraction ? next + 2 : next;
}

/// Marks, names of days and small words between a day and its time.
std::size_t DateParts::skip_before_time(std::size_t at) const {
    constexpr int most_skipped = 6;
    for (int skipped = 0; skipped < most_skipped; ++skipped) {
        const auto& word = token(at);
        if (const auto day = weekday_at(at); day.days != 0)
            at = day.next;
        else if (word.is_mark(",-|.()@;_") || is_in_list(folded_time_words(), word.text) ||
                 word.is("·") || word.is("•"))
            ++at;
        else
            break;
    }
    return at;
}

/// "10.32" beside a word that says it is a time, or at the end of a whole date.
bool DateParts::is_dotted_time(std::size_t at) const {
    const auto& minute = token(at + 2);
    if (!token(at + 1).is_mark(".") || !minute.glued || minute.digits != 2) return false;
    if (at > 0 && is_in_list(dotted_before, token(at - 1).text)) return true;
    return years_ == YearForm::loose || is_in_list(dotted_behind, token(at + 3).text);
}

/// "T100000", "T1000" behind a compact day.
std::size_t DateParts::compact_time_at(std::size_t at, DateMatch& match) const {
    const auto& number = token(at);
    const bool fits = years_ == YearForm::loose && match.next != 0 && number.is_number() &&
                      (number.digits == 4 || number.digits == 6);
    if (!fits) return at;
    const auto value = number.digits == 4 ? number.value * 100 : number.value;
    Date date = match.date;
    date.hour = static_cast<int>(value / 10000);
    date.minute = static_cast<int>(value / 100 % 100);
    date.second = static_cast<int>(value % 100);
    date.precision = DatePrecision::time;
    if (!exists(date)) return at;
    match.date = date;
    const bool fraction = token(at + 1).is_mark(".,") && token(at + 2).glued;
    return zone_at(fraction ? at + 3 : at + 1, match);
}

/// The hours at `at` and what follows them; `at` if they are none.
std::size_t DateParts::clock_at(std::size_t at, DateMatch& match) const {
    const auto& hour = token(at);
    const auto& mark = token(at + 1);
    const auto& minute = token(at + 2);
    if (!is_small(hour, 24)) return at;
    match.date.hour = static_cast<int>(hour.value);
    // Hangul units carry endings: 10시에.
    const bool unit =
        mark.is_word() && (is_in_list(hour_units, mark.text) || mark.text.starts_with("시"));
    const bool with_minutes = is_small(minute, 60) && (minute.digits == 2 || unit);
    if (mark.is_mark(":") || is_dotted_time(at) || unit) {
        if (!with_minutes) return unit ? at + 2 : at;
        return minutes_at(at + 2, match);
    }
    DateMatch half = match; // "10 pm"
    return half_of_day_at(at + 1, half) == at + 1 ? at : at + 1;
}

std::size_t DateParts::time_at(std::size_t at, DateMatch& match) const {
    auto next = skip_before_time(at);
    if (const auto behind = compact_time_at(next, match); behind != next) return behind;
    DateMatch time = match;
    time.date.hour = 12; // so that "pm" before the hours is seen
    const auto after_half = half_of_day_at(next, time);
    const bool afternoon = after_half != next && time.date.hour == 12;
    next = after_half;
    time.date = match.date;
    const auto behind = clock_at(next, time);
    if (behind == next) return at;
    if (afternoon && time.date.hour < 12) time.date.hour += 12;
    next = half_of_day_at(behind, time);
    time.date.precision = DatePrecision::time;
    next = zone_at(next, time);
    match = time;
    return next;
}

} // namespace lacuna::corpus
