// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/dates/date_text.hpp"

#include "common/utf8.hpp"
#include "corpus/dates/date_epoch.hpp"
#include "corpus/dates/date_names.hpp"
#include "corpus/dates/date_parts.hpp"
#include "corpus/dates/date_zones.hpp"
#include "corpus/language/words.hpp"

#include <algorithm>
#include <string>

namespace lacuna::corpus {

namespace {

/// A value longer than this is not a date.
constexpr std::size_t longest_value = 200;
/// Words of a field that may stand around its date and be of any meaning.
constexpr std::size_t most_other_words = 8;

/// Words that may stand around a date that is a whole value: beside what stands around dates on
/// lines, those for "about".
constexpr std::string_view idle_words =
    "the|am|em|ngay|ist|hs|year|日|d|clock|day|в|время|an|t|c|ca|uur|ui|oras|circa|cca|approx|"
    "approximately|about|around|vers|env|environ|gegen|etwa|hacia|alrededor|cerca|por|около|"
    "примерно|ок|omkring|noin|około|kolem|asi|körülbelül|περίπου|حوالي|約|约|약|khoảng|sirca|"
    "de|do|da|du|of|von|van|av|af|year|anno|an|ann|no|nr|edition|print|issue|ausgabe|"
    "tính|kst|р|сыл|аз|대한민국|北|京|时|間|间|時|中|国|國|標|标|准|準|台|灣|湾|香|港|東|东|夏|令|"
    "m|nap|diena|d.|kuni|kl|วัน|ที่|ថ្ងៃ|ទី|ថ្ងៃទី|ရက်|ရက်နေ့|နေ့|လ|ခု|နှစ်|ວັນ|ທີ|წელი|წ|თ|թ|ժ|"
    "eko|ko|a|ean|aren|an|да|өдөр|күні|куни|көнө|le|lo|il|ad|ce|м|ه|هـ|ش|ء|nchi|ni|wa|tarehe|"
    "petang|pagi|siang|sore|malam|দিন|को|ን|ቀን|ዓ|ም|ዓም|i|ii";

const std::string& folded_idle_words() {
    static const std::string folded = fold(idle_words);
    return folded;
}

FoundDate found(const DateMatch& match, std::size_t begin, std::size_t end) {
    FoundDate date;
    date.date = match.date;
    date.begin = begin;
    date.end = end;
    date.ambiguous = match.ambiguous;
    date.shown = match.shown;
    return date;
}

WeekdaySet weekday_of(const Date& date) {
    constexpr std::int64_t thursday = 4; // 1970-01-01
    const auto day = ((to_days(date) + thursday) % 7 + 7) % 7;
    return static_cast<WeekdaySet>(1U << static_cast<unsigned>(day));
}

/// The tokens of a text, read as one date or searched for dates.
class DateReading {
  public:
    DateReading(std::string_view text, const DateHints& hints, YearForm years)
        : tokens_(date_tokens(text)), parts_(tokens_, hints, years) {}

    [[nodiscard]] const std::vector<DateToken>& tokens() const { return tokens_; }
    /// A whole value: idle words, the date, idle words, and a time before or behind it.
    [[nodiscard]] std::optional<DateMatch> whole() const {
        DateMatch time;
        std::size_t at = 0;
        while (at < tokens_.size()) {
            auto match = parts_.day_at(at);
            if (match) settle(at, *match);
            DateMatch later = time;
            if (match && is_idle_from(match->next, later)) return with_time(*match, later);
            match = parts_.month_or_year_at(at);
            if (match && is_idle_from(match->next, later)) return match;
            auto next = behind_idle(at);
            if (next == at) next = parts_.time_at(at, time);
            if (next == at) return std::nullopt;
            at = next;
        }
        return std::nullopt;
    }
    /// The dates with a day in it. Papers that print a Hijri date print the Gregorian one, which is
    /// certain, beside it: then only that.
    [[nodiscard]] std::vector<FoundDate> all() const {
        std::vector<FoundDate> dates;
        std::vector<FoundDate> islamic;
        const bool has_number =
            std::any_of(tokens_.begin(), tokens_.end(),
                        [](const DateToken& token) { return token.is_number(); });
        for (std::size_t at = 0; has_number && at < tokens_.size(); ++at) {
            auto match = parts_.day_at(at);
            if (!match) continue;
            settle(at, *match);
            auto& list = match->calendar == Calendar::islamic ? islamic : dates;
            list.push_back(found(*match, tokens_[at].begin, tokens_[match->next - 1].end));
            at = match->next - 1;
        }
        return dates.empty() ? islamic : dates;
    }

  private:
    /// Behind a word, mark or group that says nothing of the day; `at` if it may say something.
    [[nodiscard]] std::size_t behind_idle(std::size_t at) const {
        const auto& token = tokens_[at];
        if (token.kind == DateTokenKind::mark) return at + 1;
        if (const auto day = parts_.weekday_at(at); day.days != 0) return day.next;
        if (!token.is_word()) return at;
        const bool is_idle = is_in_list(folded_idle_words(), token.text) ||
                             is_date_word(token.text) || find_zone(token.text) ||
                             is_bracketed(at) || is_start_of_label(at);
        return is_idle ? at + 1 : at;
    }

    /// One character in brackets is the name of a day: (火), (二).
    [[nodiscard]] bool is_bracketed(std::size_t at) const {
        return at > 0 && tokens_[at - 1].is_mark("([") && parts_.token(at + 1).is_mark(")]");
    }

    /// Words and labels of several tokens: 发布, "mis à jour".
    [[nodiscard]] bool is_start_of_label(std::size_t at) const {
        std::string text;
        const auto first = at > 3 ? at - 3 : 0;
        for (auto i = first; i < std::min(at + 4, tokens_.size()); ++i) {
            if (!tokens_[i].is_word()) text += '\x1f';
            if (!text.empty() && !tokens_[i].glued) text += ' ';
            if (tokens_[i].is_word()) text += tokens_[i].text;
        }
        return last_date_label(text) != DateLabel::none;
    }

    /// Whether only idle words and a time, which is read, follow.
    [[nodiscard]] bool is_idle_from(std::size_t at, DateMatch& time) const {
        while (at < tokens_.size()) {
            auto next = parts_.time_at(at, time);
            if (next == at) next = behind_idle(at);
            if (next == at) return false;
            at = next;
        }
        return true;
    }

    /// A time beside the date is the date's.
    static DateMatch with_time(DateMatch match, const DateMatch& time) {
        if (time.date.precision != DatePrecision::time ||
            match.date.precision != DatePrecision::day)
            return match;
        match.date.hour = time.date.hour;
        match.date.minute = time.date.minute;
        match.date.second = time.date.second;
        match.date.utc_offset = time.date.utc_offset;
        match.date.precision = DatePrecision::time;
        return match;
    }

    /// The day of the week beside a date of numbers tells which of two days is meant.
    void settle(std::size_t at, DateMatch& match) const {
        if (match.shown != DateOrder::unknown) return;
        constexpr std::size_t beside = 5;
        const auto days = weekdays_between(at > beside ? at - beside : 0, match.next + beside);
        const bool is_day_first = static_cast<int>(tokens_[at].value) == match.date.day;
        Date other = match.date;
        std::swap(other.day, other.month);
        const bool fits = (days & weekday_of(match.date)) != 0;
        const bool other_fits = (days & weekday_of(other)) != 0;
        if (fits == other_fits) return;
        if (other_fits) match.date = other;
        match.ambiguous = false;
        match.shown = is_day_first == fits ? DateOrder::day_first : DateOrder::month_first;
    }

    [[nodiscard]] WeekdaySet weekdays_between(std::size_t at, std::size_t end) const {
        for (; at < end; ++at)
            if (const auto day = parts_.weekday_at(at); day.days != 0) return day.days;
        return 0;
    }

    std::vector<DateToken> tokens_;
    DateParts parts_;
};

/// Words in what stands around the dates of a field.
std::size_t words_beside(std::string_view text, const std::vector<FoundDate>& dates) {
    std::string rest;
    std::size_t at = 0;
    for (const auto& date : dates) {
        rest.append(text.substr(at, date.begin - at)).append(" ");
        at = date.end;
    }
    rest.append(text.substr(std::min(at, text.size())));
    return count_words(without_date_words(rest));
}

/// "-0001-11-30": what programs make of a day that is none; no paper appeared then.
bool has_negative_year(std::string_view value) {
    constexpr std::string_view digits = "0123456789";
    if (!value.starts_with('-')) return false;
    const auto end = value.find_first_not_of(digits, 1);
    return end > 1 && end < value.size() - 1 && value[end] == '-' && is_digit(value[end + 1]);
}

} // namespace

std::optional<FoundDate> parse_date_text(std::string_view text, const DateHints& hints) {
    const auto value = trim(text);
    const auto begin = static_cast<std::size_t>(value.data() - text.data());
    if (value.empty() || value.size() > longest_value) return std::nullopt;
    if (has_negative_year(value)) return std::nullopt;
    constexpr int oldest_year = 1500; // before it, years are those of other calendars
    constexpr int latest_year = 2400;
    DateMatch match;
    const auto iso = parse_iso_date(value);
    if (iso && (iso->year >= oldest_year && iso->year <= latest_year)) {
        match.date = *iso;
        return found(match, begin, begin + value.size());
    }
    const DateReading reading(value, hints, YearForm::loose);
    const auto whole = reading.whole();
    if (whole && exists(whole->date)) return found(*whole, begin, begin + value.size());
    if (const auto counted = date_of_count(reading.tokens())) {
        match.date = *counted;
        return found(match, begin, begin + value.size());
    }
    if (!iso) return std::nullopt;
    match.date = *iso;
    return found(match, begin, begin + value.size());
}

std::vector<FoundDate> find_dates(std::string_view line, const DateHints& hints) {
    auto dates = DateReading(line, hints, YearForm::strict).all();
    std::size_t before = 0;
    for (auto& date : dates) {
        date.label = last_date_label(line.substr(before, date.begin - before));
        before = date.end;
    }
    if (dates.empty()) return dates;
    // What stands behind the last date is said of it if nothing was said before: 2019-06-04 更新.
    const auto behind = last_date_label(line.substr(before));
    // Of several, each is followed by its label, if the first one is.
    if (dates.front().label == DateLabel::none && behind != DateLabel::none)
        for (std::size_t i = 0; i + 1 < dates.size(); ++i) dates[i].label = dates[i + 1].label;
    else if (dates.back().label != DateLabel::none)
        return dates;
    dates.back().label = behind;
    return dates;
}

std::optional<FoundDate> find_date(std::string_view line, const DateHints& hints) {
    const auto dates = DateReading(line, hints, YearForm::strict).all();
    return dates.empty() ? std::nullopt : std::optional(dates.front());
}

std::optional<FoundDate> date_of_field(std::string_view text, const DateHints& hints) {
    if (auto whole = parse_date_text(text, hints)) return whole;
    if (text.size() > longest_value) return std::nullopt;
    const auto dates = find_dates(text, hints);
    if (dates.empty() || words_beside(text, dates) > most_other_words) return std::nullopt;
    for (const auto label : {DateLabel::published, DateLabel::none})
        for (const auto& date : dates)
            if (date.label == label) return date;
    return dates.front();
}

std::optional<FoundDate> parse_date_text(std::string_view text, std::string_view language) {
    return parse_date_text(text, DateHints{language, {}, DateOrder::unknown});
}

std::optional<FoundDate> find_date(std::string_view line, std::string_view language) {
    return find_date(line, DateHints{language, {}, DateOrder::unknown});
}

} // namespace lacuna::corpus
