// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/best_reordered.hpp"

#include "searcher/match/word_terms.hpp"
#include "searcher/query/kinds.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace lacuna::searcher {

namespace {

constexpr double least_change = 1e-9;

/// Words of articles that are read at most, beyond those of the first few: long articles have more
/// of them, and tell more of what they are like.
constexpr std::size_t most_words = 5000;
constexpr std::size_t least_read = 15;

/// A word alone stays in the order that it gives: the form that was typed is to come first.
constexpr std::size_t least_words = 2;

/// The words that score, each with its weight. Depth is bounded by that of the query
/// (caps::depth).
void add_words(const Node& node, double factor, std::vector<const Node*>& words,
               std::vector<double>& weights) {
    if (is_word(node) && (!node.field || field(*node.field).kind == FieldKind::text)) {
        words.push_back(&node);
        weights.push_back(factor * node.weight);
        return;
    }
    for (const Node& child : node.children) {
        add_words(child, factor * node.weight, words, weights);
        if (node.kind == NodeKind::but_not) return; // what is excluded has no score
    }
}

} // namespace

BestReordered::BestReordered(const Node& query, Rank rank, Snapshots& snapshots)
    : snapshots_(&snapshots) {
    if (rank != Rank::related) return;
    std::vector<const Node*> words;
    std::vector<double> weights;
    add_words(query, 1, words, weights);
    if (words.size() < least_words) return;
    for (std::size_t i = 0; i < words.size(); ++i)
        asked_.push_back({terms_of(*words[i], snapshots.expander()), weights[i]});
}

BestArticles BestReordered::read(std::span<const Match> matches) const {
    snapshots_->words().make_room();
    BestArticles best(snapshots_->words());
    for (const Match& match : matches) {
        if (best.words.words() >= most_words && best.scores.size() >= least_read) break;
        const auto place = snapshots_->place_of(match.article);
        Snapshot& snapshot = (*snapshots_)[place.snapshot];
        best.scores.push_back(match.score);
        best.lengths.push_back(snapshot.postings().lengths().of(place.article));
        best.words.add(match.article, snapshot.term_lists(), place.article);
    }
    return best;
}

WordScale BestReordered::scale() const {
    const Xapian::Database& all = snapshots_->database();
    return {&rankings().front(), statistics_of(all),
            [&all](std::string_view term) { return all.get_termfreq(std::string(term)); }};
}

Matches BestReordered::reordered(Matches matches) {
    if (asked_.empty() || matches.size() < least_reordered) return matches;
    const auto number = std::min(matches.size(), most_reordered);
    const auto changes =
        score_changes(read(std::span<const Match>(matches).first(number)), asked_, scale());
    const auto end = matches.begin() + static_cast<std::ptrdiff_t>(changes.size());
    for (std::size_t i = 0; i < changes.size(); ++i) {
        const auto& [words, feedback, likeness] = changes[i];
        matches[i].score += words + feedback + likeness;
        changes_[matches[i].article] = changes[i];
    }
    std::stable_sort(matches.begin(), end, [](const Match& left, const Match& right) {
        return left.score > right.score;
    });
    return matches;
}

void BestReordered::add_parts(Xapian::docid number, std::vector<ScorePart>& parts) const {
    const auto found = changes_.find(number);
    if (found == changes_.end()) return;
    const auto& [words, feedback, likeness] = found->second;
    if (words > least_change) parts.push_back({"more of the words than others", words});
    if (feedback > least_change) parts.push_back({"words of the best articles", feedback});
    if (likeness > least_change || likeness < -least_change)
        parts.push_back({"what articles like it score", likeness});
}

} // namespace lacuna::searcher
