// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/snippet/finder.hpp"

#include <algorithm>
#include <bit>
#include <functional>
#include <iterator>
#include <limits>
#include <utility>

namespace lacuna::searcher {

namespace {

/// More are not looked at in one text: nobody reads so many marks.
constexpr std::size_t most_occurrences = std::size_t{1} << 17U;
constexpr std::size_t most_words = std::numeric_limits<std::uint16_t>::max();
constexpr std::uint32_t no_chain = std::numeric_limits<std::uint32_t>::max();

bool is_phrase(const WantedGroup& group) {
    return group.ordered && group.window <= group.words.size();
}

/// What joins the words of a phrase into one mark: a few characters on the same line.
bool joins_phrase(std::string_view text) { return text.find('\n') == std::string_view::npos; }

} // namespace

TermTable::TermTable(const Wanted& wanted) {
    std::vector<std::pair<std::string_view, std::uint16_t>> pairs;
    const std::size_t words = std::min(wanted.words.size(), most_words);
    for (std::size_t word = 0; word < words; ++word)
        for (const std::string& term : wanted.words[word].terms)
            if (!term.empty()) pairs.emplace_back(term, static_cast<std::uint16_t>(word));
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    for (const auto& [term, word] : pairs) {
        if (entries_.empty() || entries_.back().term != term)
            entries_.push_back({term, static_cast<std::uint32_t>(words_.size()), 0});
        words_.push_back(word);
        ++entries_.back().count;
    }
    slots_.resize(std::bit_ceil(entries_.size() * 2 + 2));
    for (std::uint32_t entry = 0; entry < entries_.size(); ++entry) place(entry);
}

std::size_t TermTable::filter_bit(std::string_view term) {
    const auto first = static_cast<unsigned char>(term.front());
    const auto last = static_cast<unsigned char>(term.back());
    const auto middle = static_cast<unsigned char>(term[term.size() / 2]);
    return (first * 131U + last * 31U + middle * 7U + term.size()) % 1024;
}

void TermTable::place(std::uint32_t entry) {
    const std::string_view term = entries_[entry].term;
    filter_.set(filter_bit(term));
    std::size_t slot = std::hash<std::string_view>{}(term) & (slots_.size() - 1);
    while (slots_[slot] != 0) slot = (slot + 1) & (slots_.size() - 1);
    slots_[slot] = entry + 1;
}

std::span<const std::uint16_t> TermTable::words_of(std::string_view term) const {
    if (term.empty() || !filter_.test(filter_bit(term))) return {};
    std::size_t slot = std::hash<std::string_view>{}(term) & (slots_.size() - 1);
    for (; slots_[slot] != 0; slot = (slot + 1) & (slots_.size() - 1)) {
        const Entry& entry = entries_[slots_[slot] - 1];
        if (entry.term == term) return std::span(words_).subspan(entry.first, entry.count);
    }
    return {};
}

MatchFinder::MatchFinder(const Wanted& wanted) : wanted_(&wanted), table_(wanted) {}

void MatchFinder::find(std::string_view text, std::uint32_t offset) {
    matches_.clear();
    marks_.clear();
    if (!can_match()) return;
    text_ = text;
    tokens_ = analyser_.analyse(text);
    find_occurrences();
    if (!occurrences_.empty() && !wanted_->groups.empty()) {
        sort_by_word();
        for (std::size_t group = 0; group < wanted_->groups.size(); ++group) {
            if (wanted_->groups[group].words.empty()) continue;
            if (wanted_->groups[group].ordered)
                match_ordered(group);
            else
                match_near(group);
        }
    }
    collect(offset);
    merge_marks();
}

void MatchFinder::find_occurrences() {
    occurrences_.clear();
    for (std::uint32_t token = 0; token < tokens_.size(); ++token) {
        for (const std::uint16_t word : table_.words_of(tokens_[token].term))
            occurrences_.push_back({token, word, -1});
        if (occurrences_.size() >= most_occurrences) break;
    }
}

/// Groups are matched by positions, which single characters do not have.
void MatchFinder::sort_by_word() {
    word_ends_.assign(wanted_->words.size() + 1, 0);
    const auto stands = [this](const Occurrence& one) {
        return tokens_[one.token].kind != TokenKind::single;
    };
    std::size_t standing = 0;
    for (const Occurrence& one : occurrences_) {
        if (!stands(one)) continue;
        ++word_ends_[one.word + 1U];
        ++standing;
    }
    for (std::size_t word = 1; word < word_ends_.size(); ++word)
        word_ends_[word] += word_ends_[word - 1];
    by_word_.resize(standing);
    // Filling from each word's begin moves the begins to the ends, which is what is kept.
    for (Index i = 0; i < occurrences_.size(); ++i)
        if (stands(occurrences_[i])) by_word_[word_ends_[occurrences_[i].word]++] = i;
}

std::span<const MatchFinder::Index> MatchFinder::of_word(std::size_t word) const {
    if (word >= wanted_->words.size()) return {};
    const std::size_t begin = word == 0 ? 0 : word_ends_[word - 1];
    return std::span(by_word_).subspan(begin, word_ends_[word] - begin);
}

std::uint32_t MatchFinder::position(Index occurrence) const {
    return tokens_[occurrences_[occurrence].token].position;
}

/// For every occurrence of the group's words: where the latest chain of predecessors begins and the
/// earliest chain of successors ends. It belongs to a match exactly if the two are close enough.
void MatchFinder::link_chains(const WantedGroup& group) {
    bases_.assign(1, 0);
    for (const std::size_t word : group.words)
        bases_.push_back(bases_.back() + of_word(word).size());
    starts_.assign(bases_.back(), no_chain);
    stops_.assign(bases_.back(), no_chain);
    const std::size_t last = group.words.size() - 1;
    const auto first_word = of_word(group.words.front());
    const auto last_word = of_word(group.words.back());
    std::copy(first_word.begin(), first_word.end(), starts_.begin());
    std::copy(last_word.begin(), last_word.end(), stops_.end() - std::ssize(last_word));
    for (std::size_t k = 1; k <= last; ++k) link_starts(group, k);
    for (std::size_t k = last; k-- > 0;) link_stops(group, k);
}

void MatchFinder::link_starts(const WantedGroup& group, std::size_t k) {
    const auto here = of_word(group.words[k]);
    const auto before = of_word(group.words[k - 1]);
    std::size_t j = 0;
    for (std::size_t i = 0; i < here.size(); ++i) {
        while (j < before.size() && position(before[j]) < position(here[i])) ++j;
        if (j > 0) starts_[bases_[k] + i] = starts_[bases_[k - 1] + j - 1];
    }
}

void MatchFinder::link_stops(const WantedGroup& group, std::size_t k) {
    const auto here = of_word(group.words[k]);
    const auto after = of_word(group.words[k + 1]);
    std::size_t j = after.size();
    for (std::size_t i = here.size(); i-- > 0;) {
        while (j > 0 && position(after[j - 1]) > position(here[i])) --j;
        if (j < after.size()) stops_[bases_[k] + i] = stops_[bases_[k + 1] + j];
    }
}

void MatchFinder::match_ordered(std::size_t group) {
    const WantedGroup& wanted = wanted_->groups[group];
    const auto words = static_cast<std::uint32_t>(wanted.words.size());
    const std::uint32_t window = std::max<std::uint32_t>(wanted.window, words);
    link_chains(wanted);
    std::size_t at = 0;
    for (std::size_t k = 0; k < wanted.words.size(); ++k) {
        for (const Index one : of_word(wanted.words[k])) {
            const Index start = starts_[at];
            const Index stop = stops_[at++];
            if (start == no_chain || stop == no_chain) continue;
            if (position(stop) - position(start) >= window) continue;
            occurrences_[one].group = static_cast<std::int16_t>(group);
            if (k == 0 && is_phrase(wanted)) mark_phrase(text_, start, stop);
        }
    }
}

void MatchFinder::mark_phrase(std::string_view text, Index first, Index last) {
    const std::uint32_t begin = tokens_[occurrences_[first].token].begin;
    const std::uint32_t end = tokens_[occurrences_[last].token].end;
    if (begin < end && joins_phrase(text.substr(begin, end - begin)))
        marks_.push_back({begin, end});
}

void MatchFinder::gather_near(const WantedGroup& group) {
    near_.clear();
    for (const std::size_t word : group.words) {
        const auto here = of_word(word);
        near_.insert(near_.end(), here.begin(), here.end());
    }
    std::sort(near_.begin(), near_.end());
    near_.erase(std::unique(near_.begin(), near_.end()), near_.end());
}

/// Slides a window over the group's occurrences; all inside belong to a match as soon as every word
/// of the group stands in it, each at a place of its own.
void MatchFinder::match_near(std::size_t group) {
    const WantedGroup& wanted = wanted_->groups[group];
    const std::size_t size = wanted.words.size();
    const std::size_t window = std::max<std::size_t>(wanted.window, size);
    gather_near(wanted);
    near_counts_.assign(wanted_->words.size(), 0);
    std::vector<std::size_t> distinct = wanted.words;
    std::sort(distinct.begin(), distinct.end());
    distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
    std::size_t present = 0;
    std::size_t left = 0;
    std::size_t marked = 0;
    for (std::size_t right = 0; right < near_.size(); ++right) {
        if (near_counts_[occurrences_[near_[right]].word]++ == 0) ++present;
        while (position(near_[right]) - position(near_[left]) >= window)
            if (--near_counts_[occurrences_[near_[left++]].word] == 0) --present;
        const std::size_t places =
            occurrences_[near_[right]].token - occurrences_[near_[left]].token;
        if (present < distinct.size() || right - left + 1 < size || places + 1 < size) continue;
        for (marked = std::max(marked, left); marked <= right; ++marked)
            occurrences_[near_[marked]].group = static_cast<std::int16_t>(group);
    }
}

void MatchFinder::collect(std::uint32_t offset) {
    for (Mark& mark : marks_) mark = {mark.begin + offset, mark.end + offset};
    for (const Occurrence& one : occurrences_) {
        const bool needs_group =
            one.word < wanted_->only_in_group.size() && wanted_->only_in_group[one.word];
        if (needs_group && one.group < 0) continue;
        const Token& token = tokens_[one.token];
        matches_.push_back(
            {token.begin + offset, token.end + offset, token.position, one.word, one.group});
        mark_token(token, offset);
    }
}

/// A word that goes on after the end of a line is two marks.
void MatchFinder::mark_token(const Token& token, std::uint32_t offset) {
    const auto written = text_.substr(token.begin, token.end - token.begin);
    const auto line_end = written.find('\n');
    if (line_end == std::string_view::npos) {
        marks_.push_back({token.begin + offset, token.end + offset});
        return;
    }
    const std::uint32_t begin = token.begin + offset;
    const auto next = static_cast<std::uint32_t>(written.find_first_not_of(" \r\n", line_end));
    marks_.push_back({begin, begin + static_cast<std::uint32_t>(line_end)});
    marks_.push_back({begin + next, token.end + offset});
}

void MatchFinder::merge_marks() {
    std::sort(marks_.begin(), marks_.end(), [](const Mark& a, const Mark& b) {
        return std::pair(a.begin, b.end) < std::pair(b.begin, a.end);
    });
    std::size_t kept = 0;
    for (const Mark& mark : marks_) {
        if (kept > 0 && mark.begin < marks_[kept - 1].end)
            marks_[kept - 1].end = std::max(marks_[kept - 1].end, mark.end);
        else
            marks_[kept++] = mark;
    }
    marks_.resize(kept);
}

} // namespace lacuna::searcher
