// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/snippet/picker.hpp"

#include "searcher/snippet/boundaries.hpp"

#include <algorithm>

namespace lacuna::searcher {

namespace {

constexpr double worth_of_repetition = 0.1;
constexpr double worth_of_shown = 0.25; ///< of a word that another passage shows already
constexpr double worth_of_phrase = 0.6;
constexpr double worth_of_window = 0.3;
constexpr double worth_of_closeness = 0.4;
constexpr double worth_showing = 0.2; ///< of the best passage's score
constexpr std::uint32_t close_words = 8;
constexpr std::uint32_t most_repetitions = 3;
constexpr int room_worth_spending = 12;
constexpr int ellipses = 4; ///< columns of those at both ends
constexpr std::size_t most_candidates = 4096;

/// The mark that shows the match: a phrase is shown whole.
Mark unit_of(const Findings& found, const Sighting& match) {
    const auto mark =
        std::upper_bound(found.marks.begin(), found.marks.end(), match.begin,
                         [](std::uint32_t at, const Mark& one) { return at < one.end; });
    return mark == found.marks.end() ? Mark{match.begin, match.end} : *mark;
}

/// With the sentence if the unit still fits, else so that it stands in the left part.
std::uint32_t passage_start(const Findings& found, const Mark& unit, int columns) {
    const std::uint32_t sentence = sentence_start(found, unit.begin);
    const auto reach = static_cast<std::uint32_t>(columns) * 4;
    const std::uint32_t end = std::min(unit.end, unit.begin + reach); // runs may be endless
    const int room = columns - ellipses - columns_between(found, unit.begin, end);
    const bool far = unit.begin - sentence > reach;
    if (!far && columns_between(found, sentence, unit.begin) <= std::min(room, columns * 7 / 10))
        return sentence;
    return start_inside(found, unit.begin, std::clamp(room, 0, columns / 3));
}

} // namespace

PassagePicker::PassagePicker(const Wanted& wanted)
    : wanted_(&wanted), seen_(wanted.words.size()), group_seen_(wanted.groups.size()),
      shown_(wanted.words.size()) {
    for (const WantedWord& word : wanted.words) whole_ += word.weight;
    for (const WantedGroup& group : wanted.groups) {
        double weight = 0;
        for (const std::size_t word : group.words)
            if (word < wanted.words.size()) weight += wanted.words[word].weight;
        const bool is_phrase = group.ordered && group.window <= group.words.size();
        group_weights_.push_back(weight * (is_phrase ? worth_of_phrase : worth_of_window));
    }
}

/// A word counts once in full; how often it was met in this round is kept beside the round.
double PassagePicker::score_of_match(const Sighting& match) {
    constexpr std::uint32_t times = most_repetitions + 1;
    const double weight = wanted_->words[match.word].weight;
    std::uint32_t& seen = seen_[match.word];
    const bool is_new = seen / times != round_;
    if (is_new) seen = round_ * times;
    if (!is_new && seen % times == most_repetitions) return 0;
    if (!is_new) ++seen;
    double score =
        is_new ? weight * (shown_[match.word] ? worth_of_shown : 1) : weight * worth_of_repetition;
    if (match.group < 0) return score;
    std::uint32_t& group = group_seen_[static_cast<std::size_t>(match.group)];
    if (group != round_) score += group_weights_[static_cast<std::size_t>(match.group)];
    group = round_;
    return score;
}

double PassagePicker::closeness(const Sighting& a, const Sighting& b) const {
    if (a.word == b.word || b.position <= a.position) return 0;
    const std::uint32_t distance = b.position - a.position;
    if (distance > close_words) return 0;
    const double weight = std::min(wanted_->words[a.word].weight, wanted_->words[b.word].weight);
    return weight * worth_of_closeness / distance;
}

double PassagePicker::score(const Findings& found, const Candidate& candidate) {
    ++round_;
    double score = 0;
    double closest = 0;
    for (std::size_t i = candidate.first; i < candidate.last; ++i) {
        score += score_of_match(found.matches[i]);
        if (i > candidate.first)
            closest = std::max(closest, closeness(found.matches[i - 1], found.matches[i]));
    }
    const bool is_whole = sentence_start(found, candidate.begin) == candidate.begin;
    return score + closest + (is_whole ? whole_ / 20 : 0);
}

/// One for each place where a passage can begin. A later match of the same beginning adds nothing.
void PassagePicker::find_candidates(const Findings& found, int columns) {
    candidates_.clear();
    std::size_t last = 0;
    for (std::size_t i = 0; i < found.matches.size(); ++i) {
        const Mark unit = unit_of(found, found.matches[i]);
        if (i > 0 && found.matches[i - 1].begin >= unit.begin) continue;
        const std::uint32_t begin = passage_start(found, unit, columns);
        if (!candidates_.empty() && begin <= candidates_.back().begin) continue;
        const std::size_t limit = advance_columns(found.text, begin, columns);
        last = std::max(last, i + 1);
        while (last < found.matches.size() && unit_of(found, found.matches[last]).end <= limit)
            ++last;
        candidates_.push_back({begin, unit_of(found, found.matches[last - 1]).end, i, last});
        if (candidates_.size() == most_candidates) return;
    }
}

void PassagePicker::remember(const Findings& found, const Candidate& candidate) {
    for (std::size_t i = candidate.first; i < candidate.last; ++i)
        shown_[found.matches[i].word] = true;
}

bool PassagePicker::overlaps(const Passage& passage) const {
    return std::any_of(passages_.begin(), passages_.end(), [&](const Passage& other) {
        return passage.begin < other.end && other.begin < passage.end;
    });
}

/// Several passages, or a long one where that shows more of the words.
std::span<const Passage> PassagePicker::pick(const Findings& found, std::size_t most, int columns) {
    const std::size_t shown = choose(found, most, columns);
    if (most > 1 && shown > 0 && shown < count_words(found.matches)) {
        const auto several = chosen_;
        if (choose(found, 1, columns) <= shown) chosen_ = several;
    }
    settle(found, columns);
    return passages_;
}

/// Returns how many different words those chosen show.
std::size_t PassagePicker::choose(const Findings& found, std::size_t most, int columns) {
    const int each = columns / static_cast<int>(std::max<std::size_t>(most, 1));
    find_candidates(found, each);
    std::fill(shown_.begin(), shown_.end(), false);
    passages_.clear();
    chosen_.clear();
    double first_score = 0;
    while (chosen_.size() < most) {
        const Candidate* best = nullptr;
        double best_score = 0;
        for (const Candidate& one : candidates_) {
            if (overlaps({one.begin, one.end})) continue;
            const double value = score(found, one);
            if (value <= best_score) continue;
            best = &one;
            best_score = value;
        }
        if (best == nullptr || best_score < first_score * worth_showing) break;
        if (chosen_.empty()) first_score = best_score;
        remember(found, *best);
        chosen_.push_back(*best);
        passages_.push_back(fill_passage(found, best->begin, best->end, each));
    }
    return static_cast<std::size_t>(std::count(shown_.begin(), shown_.end(), true));
}

/// Puts the passages in order and gives them the room that was not used.
void PassagePicker::settle(const Findings& found, int columns) {
    std::sort(chosen_.begin(), chosen_.end(),
              [](const Candidate& a, const Candidate& b) { return a.begin < b.begin; });
    passages_.clear();
    if (chosen_.empty()) return;
    int room = columns;
    auto left = static_cast<int>(chosen_.size());
    std::uint32_t past = 0;
    for (const Candidate& one : chosen_) {
        const std::uint32_t begin = std::max(one.begin, past);
        const int each = room / left--;
        if (begin >= found.text.size() || one.end <= begin) continue;
        passages_.push_back(fill_passage(found, begin, one.end, each));
        passages_.back().begin = std::max(passages_.back().begin, past);
        past = passages_.back().end;
        room -= columns_between(found, passages_.back().begin, past) + 3;
    }
    spend(found, room);
}

/// Gives the room that is left to the first passages that were cut.
void PassagePicker::spend(const Findings& found, int room) {
    for (std::size_t i = 0; i < passages_.size() && room >= room_worth_spending; ++i) {
        Passage& passage = passages_[i];
        const auto size = static_cast<std::uint32_t>(found.text.size());
        const std::uint32_t next = i + 1 < passages_.size() ? passages_[i + 1].begin : size;
        if (!passage.cut_end) continue;
        const int had = columns_between(found, passage.begin, passage.end);
        Passage longer = fill_passage(found, passage.begin, passage.end, had + room);
        if (longer.end > next || longer.begin != passage.begin) continue;
        room -= columns_between(found, longer.begin, longer.end) - had;
        passage = longer;
    }
}

bool PassagePicker::is_complete(std::span<const Sighting> matches) const {
    return count_words(matches) == wanted_->words.size();
}

std::size_t PassagePicker::count_words(std::span<const Sighting> matches) const {
    std::vector<bool> words(wanted_->words.size());
    for (const Sighting& match : matches) words[match.word] = true;
    return static_cast<std::size_t>(std::count(words.begin(), words.end(), true));
}

} // namespace lacuna::searcher
