// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/date_lines.hpp"

#include "common/utf8.hpp"
#include "corpus/dates/date_text.hpp"
#include "corpus/language/words.hpp"
#include "corpus/names/name_words.hpp"

#include <algorithm>
#include <utility>

namespace lacuna::corpus {

namespace {

constexpr std::size_t most_dates = 4;
constexpr std::size_t longest_opening = 160;
constexpr std::size_t most_words_around = 8;
constexpr std::size_t most_words_of_place = 4;
constexpr std::string_view marks = ",;:.|·•-–—―()[]/～~*>»«@";

/// "12.5.2016 veröffentlicht, 13.5.2016 geändert": labels that follow their dates.
bool are_labels_behind(const std::vector<LineDate>& dates) {
    return !dates.empty() && dates.front().label == DateLabel::none &&
           date_label(dates.back().behind) != DateLabel::none;
}

} // namespace

std::vector<LineDate> dates_of_line(std::string_view line, std::string_view locale) {
    std::vector<LineDate> dates;
    while (dates.size() < most_dates && may_hold_date(line)) {
        const auto found = find_date(line, locale);
        if (!found || found->end == 0) break;
        const auto before = line.substr(0, found->begin);
        if (!dates.empty()) dates.back().behind = before;
        dates.push_back({found->date, date_label(before), std::string(before), {}});
        line.remove_prefix(std::min(found->end, line.size()));
    }
    if (dates.empty()) return dates;
    dates.back().behind = line;
    if (are_labels_behind(dates))
        for (LineDate& one : dates) one.label = date_label(one.behind);
    return dates;
}

bool may_hold_date(std::string_view line) {
    std::size_t digits = 0;
    for (const char c : line) {
        // Digits of other scripts and numerals of words are beyond ASCII.
        if (is_digit(c) || !is_ascii(c)) ++digits;
        if (digits >= 3) return true;
    }
    return false;
}

bool are_few(std::string_view words) {
    const auto rest = without_date_words(words);
    return split_words(rest).size() <= most_words_around && count_characters(rest) <= 60;
}

std::vector<LineDate> opening_dates(std::string_view text, std::string_view locale) {
    auto dates = dates_of_line(cut_to(text, longest_opening), locale);
    if (dates.empty()) return dates;
    dates.resize(1);
    const LineDate& first = dates.front();
    const auto behind = trim(first.behind);
    const bool is_parted =
        behind.empty() || trim_marks(behind, "-–—―:|)(（）【】／/").size() < behind.size();
    const auto place = trim_marks(first.before, marks);
    const auto words = split_words(place);
    const bool is_lead = first.label != DateLabel::none || place.empty();
    const bool is_place =
        words.size() <= most_words_of_place && trim(first.before).size() > place.size() &&
        std::all_of(words.begin(), words.end(), [](std::string_view word) {
            return is_capitalised(word) || is_caseless(word) || is_name_particle(fold(word));
        });
    const bool is_full_stop = is_place && !place.empty() && behind.starts_with('.');
    if ((!is_lead && !is_place) || (!is_parted && !is_full_stop && first.label == DateLabel::none))
        dates.clear();
    return dates;
}

} // namespace lacuna::corpus
