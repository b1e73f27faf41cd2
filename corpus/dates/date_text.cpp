// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/dates/date_text.hpp"

#include "common/utf8.hpp"
#include "corpus/dates/date_names.hpp"
#include "corpus/dates/date_parts.hpp"
#include "corpus/language/words.hpp"

#include <algorithm>

namespace lacuna::corpus {

namespace {

/// A value longer than this is not a date.
constexpr std::size_t longest_value = 200;

/// Words that may stand around a date that is a whole value.
constexpr std::string_view idle_words =
    "on|le|the|am|den|el|de|em|il|ngay|ist|uhr|klo|kl|hrs|hours|"
    "hs|h|г|года|年|日|d|o|clock|day|date|в|время";

FoundDate found(const DateMatch& match, std::size_t begin, std::size_t end) {
    FoundDate date;
    date.date = match.date;
    date.begin = begin;
    date.end = end;
    date.ambiguous = match.ambiguous;
    return date;
}

/// Seconds or milliseconds since 1970, as JSON values have them: from 1973 to 2096.
std::optional<Date> from_timestamp(const DateToken& number) {
    if (!number.is_number() || (number.digits != 10 && number.digits != 13 && number.digits != 9))
        return std::nullopt;
    const std::int64_t seconds = number.digits == 13 ? number.value / 1000 : number.value;
    if (seconds < 100'000'000 || seconds > 4'000'000'000) return std::nullopt;
    Date date = from_days(seconds / 86400);
    const auto rest = static_cast<int>(seconds % 86400);
    date.hour = rest / 3600;
    date.minute = rest / 60 % 60;
    date.second = rest % 60;
    date.utc_offset = 0;
    date.precision = DatePrecision::time;
    return date;
}

bool is_idle(const DateToken& token) {
    if (token.kind == DateTokenKind::mark) return true;
    if (!token.is_word()) return false;
    return is_in_list(idle_words, token.text) || is_weekday(token.text);
}

/// The first token of `tokens` from `at` on that says something.
std::size_t skip_idle(const std::vector<DateToken>& tokens, std::size_t at) {
    while (at < tokens.size() && is_idle(tokens[at])) ++at;
    return at;
}

/// A whole value: idle words, a time perhaps, the date, idle words.
std::optional<DateMatch> match_whole(const std::vector<DateToken>& tokens, const DateHints& hints) {
    const DateParts parts(tokens, hints, YearForm::loose);
    DateMatch time;
    std::size_t at = 0;
    while (at < tokens.size()) {
        auto match = parts.day_at(at);
        if (!match) match = parts.month_or_year_at(at);
        if (match && skip_idle(tokens, match->next) >= tokens.size()) {
            if (time.date.precision != DatePrecision::time ||
                match->date.precision != DatePrecision::day)
                return match;
            match->date.hour = time.date.hour;
            match->date.minute = time.date.minute;
            match->date.second = time.date.second;
            match->date.utc_offset = time.date.utc_offset;
            match->date.precision = DatePrecision::time;
            return match;
        }
        auto next = parts.time_at(at, time);
        if (next == at && is_idle(tokens[at])) next = at + 1;
        if (next == at) return std::nullopt;
        at = next;
    }
    return std::nullopt;
}

} // namespace

std::optional<FoundDate> parse_date_text(std::string_view text, const DateHints& hints) {
    const auto value = trim(text);
    const auto begin = static_cast<std::size_t>(value.data() - text.data());
    if (value.empty() || value.size() > longest_value) return std::nullopt;
    DateMatch match;
    if (const auto iso = parse_iso_date(value)) {
        match.date = *iso;
        return found(match, begin, begin + value.size());
    }
    const auto tokens = date_tokens(value);
    if (tokens.size() == 1)
        if (const auto date = from_timestamp(tokens.front())) {
            match.date = *date;
            return found(match, begin, begin + value.size());
        }
    const auto whole = match_whole(tokens, hints);
    if (!whole || !exists(whole->date)) return std::nullopt;
    return found(*whole, begin, begin + value.size());
}

std::optional<FoundDate> find_date(std::string_view line, const DateHints& hints) {
    const auto tokens = date_tokens(line);
    const bool has_number = std::any_of(tokens.begin(), tokens.end(),
                                        [](const DateToken& token) { return token.is_number(); });
    if (!has_number) return std::nullopt;
    const DateParts parts(tokens, hints, YearForm::strict);
    std::optional<FoundDate> other_calendar;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        const auto match = parts.day_at(at);
        if (!match) continue;
        const auto date = found(*match, tokens[at].begin, tokens[match->next - 1].end);
        if (match->calendar != Calendar::islamic) return date;
        // Papers that print a Hijri date print the Gregorian one, which is certain, beside it.
        if (!other_calendar) other_calendar = date;
        at = match->next - 1;
    }
    return other_calendar;
}

std::optional<FoundDate> parse_date_text(std::string_view text, std::string_view language) {
    return parse_date_text(text, DateHints{language, {}, DateOrder::unknown});
}

std::optional<FoundDate> find_date(std::string_view line, std::string_view language) {
    return find_date(line, DateHints{language, {}, DateOrder::unknown});
}

} // namespace lacuna::corpus
