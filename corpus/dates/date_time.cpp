// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/dates/date_parts.hpp"
#include "corpus/language/words.hpp"

#include <array>

namespace lacuna::corpus {

namespace {

/// Words between a day and its time.
constexpr std::string_view time_words =
    "at|a|as|las|um|klo|kl|ore|o|or|в|об|saat|alle|t|le|à|u|the|from|الساعة|ساعت|เวลา|luc";

constexpr std::string_view hour_units = "h|時|时|点|點|uhr|시";

struct HalfOfDay {
    std::string_view words;
    int hours;
};

constexpr std::array halves{HalfOfDay{"am|上午|오전|午前", 0}, HalfOfDay{"pm|下午|오후|午後", 12}};

struct Zone {
    std::string_view name;
    int minutes;
};

/// Names that mean one zone to nearly everybody who writes them. IST and AMT do not.
constexpr std::array zones{
    Zone{"gmt", 0},    Zone{"utc", 0},    Zone{"ut", 0},     Zone{"z", 0},      Zone{"est", -300},
    Zone{"edt", -240}, Zone{"cst", -360}, Zone{"cdt", -300}, Zone{"mst", -420}, Zone{"mdt", -360},
    Zone{"pst", -480}, Zone{"pdt", -420}, Zone{"et", -300},  Zone{"bst", 60},   Zone{"wet", 0},
    Zone{"cet", 60},   Zone{"cest", 120}, Zone{"mez", 60},   Zone{"mesz", 120}, Zone{"eet", 120},
    Zone{"eest", 180}, Zone{"msk", 180},  Zone{"мск", 180},  Zone{"trt", 180},  Zone{"jst", 540},
    Zone{"kst", 540},  Zone{"hkt", 480},  Zone{"sgt", 480},  Zone{"aest", 600}, Zone{"aedt", 660},
};

bool is_small(const DateToken& token, std::int64_t below) {
    return token.is_number() && token.digits <= 2 && token.value < below;
}

} // namespace

/// "am", "p.m.", 下午: in front of or behind the hours.
std::size_t DateParts::half_of_day_at(std::size_t at, DateMatch& match) const {
    std::string word = token(at).text;
    auto next = at + 1;
    if (word.size() == 1 && token(next).is_mark(".") && token(next + 1).is("m")) {
        word += 'm';
        next = skip_marks(next + 2, ".");
    } else if (token(at).is_word() && token(next).is_word()) {
        word += token(next).text; // 下 and 午 are two tokens
        ++next;
    }
    for (const auto& [words, hours] : halves) {
        const bool short_form = is_in_list(words, token(at).text);
        if (!short_form && !is_in_list(words, word)) continue;
        match.date.hour += match.date.hour < 12 && hours == 12 ? 12 : 0;
        if (hours == 0 && match.date.hour == 12) match.date.hour = 0;
        return short_form ? at + 1 : next;
    }
    return at;
}

std::size_t DateParts::zone_at(std::size_t at, DateMatch& match) const {
    auto next = skip_marks(at, "(");
    const auto& word = token(next);
    if (word.is_word())
        for (const auto& [name, minutes] : zones)
            if (word.is(name)) {
                match.date.utc_offset = minutes;
                at = ++next;
                break;
            }
    const auto& sign = token(next);
    const auto& number = token(next + 1);
    if (!sign.is_mark("+-") || !number.is_number() || !number.glued) return at;
    if (number.digits != 4 && number.digits > 2) return at;
    std::int64_t minutes =
        number.digits == 4 ? number.value / 100 * 60 + number.value % 100 : number.value * 60;
    next += 2;
    if (number.digits <= 2 && token(next).is_mark(":") && is_small(token(next + 1), 60)) {
        minutes += token(next + 1).value;
        next += 2;
    }
    constexpr std::int64_t most_minutes = 840;
    if (minutes > most_minutes) return at;
    match.date.utc_offset = static_cast<int>(sign.is("-") ? -minutes : minutes);
    return next;
}

/// The minutes at `at`, and seconds and fractions behind them.
std::size_t DateParts::minutes_at(std::size_t at, DateMatch& match) const {
    match.date.minute = static_cast<int>(token(at).value);
    auto next = at + 1;
    if (token(next).is("分") || token(next).is("분")) ++next;
    if (!token(next).is_mark(":") || !is_small(token(next + 1), 60)) return next;
    match.date.second = static_cast<int>(token(next + 1).value);
    next += 2;
    const bool fraction =
        token(next).is_mark(".,") && token(next + 1).glued && token(next + 1).is_number();
    return fraction ? next + 2 : next;
}

std::size_t DateParts::time_at(std::size_t at, DateMatch& match) const {
    auto next = at;
    for (int skipped = 0; skipped < 4; ++skipped, ++next) {
        const auto& word = token(next);
        if (!word.is_mark(",-|.(") && !is_in_list(time_words, word.text) && !word.is("·")) break;
    }
    DateMatch time = match;
    time.date.hour = 12; // so that "pm" before the hours is seen
    const auto after_half = half_of_day_at(next, time);
    const bool afternoon = after_half != next && time.date.hour == 12;
    next = after_half;
    const auto& hour = token(next);
    const auto& mark = token(next + 1);
    const auto& minute = token(next + 2);
    if (!is_small(hour, 24)) return at;
    const bool dotted =
        mark.is_mark(".") && next > 0 && is_in_list("klo|kl|um", token(next - 1).text);
    const bool unit = mark.is_word() && is_in_list(hour_units, mark.text);
    if (!mark.is_mark(":") && !dotted && !unit) return at;
    time.date = match.date;
    time.date.hour = static_cast<int>(hour.value);
    const bool with_minutes = is_small(minute, 60) && (minute.digits == 2 || unit);
    if (!with_minutes && !unit) return at;
    next += 2;
    if (with_minutes) next = minutes_at(next, time);
    if (afternoon && time.date.hour < 12) time.date.hour += 12;
    next = half_of_day_at(next, time);
    time.date.precision = DatePrecision::time;
    next = zone_at(next, time);
    match = time;
    return next;
}

} // namespace lacuna::corpus
