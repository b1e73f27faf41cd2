// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "searcher/match/match.hpp"
#include "searcher/match/reordering.hpp"
#include "searcher/match/score_part.hpp"
#include "searcher/query/tree.hpp"
#include "searcher/rank.hpp"
#include "searcher/snapshot.hpp"

#include <cstddef>
#include <map>
#include <span>
#include <vector>

namespace lacuna::searcher {

/// Puts the best matches of a query in a new order by what they have in common, always the same
/// ones, so that pages continue each other.
class BestReordered {
  public:
    /// `rank` says whether at all. The snapshots must outlive this.
    BestReordered(const Node& query, Rank rank, Snapshots& snapshots);

    /// So many of the best have to be known.
    [[nodiscard]] std::size_t most() const { return asked_.empty() ? 0 : most_reordered; }
    /// `matches` are the best ones, in order, with their numbers among all. Throws Xapian::Error.
    [[nodiscard]] Matches reordered(Matches matches);
    /// Adds what became of the score of an article, if it was among those.
    void add_parts(Xapian::docid number, std::vector<ScorePart>& parts) const;

  private:
    [[nodiscard]] BestArticles read(std::span<const Match> matches) const;
    [[nodiscard]] WordScale scale() const;

    Snapshots* snapshots_;
    std::vector<AskedWord> asked_; ///< none: nothing is put in a new order
    std::map<Xapian::docid, ScoreChanges> changes_;
};

} // namespace lacuna::searcher
