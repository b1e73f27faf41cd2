// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "searcher/match/feedback.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace lacuna::searcher {

/// The best matches that are put in a new order. Those after them stay in theirs.
inline constexpr std::size_t most_reordered = 50;
/// Fewer matches than this stay as they are: they are seen as a whole.
inline constexpr std::size_t least_reordered = 20;

/// A word of the query.
struct AskedWord {
    std::vector<std::string> terms; ///< that it means, without prefix
    double weight = 1;
};

/// What an article's score gains or loses.
struct ScoreChanges {
    double words = 0;    ///< by how many of the query's words it has
    double feedback = 0; ///< by words of the very best articles
    double likeness = 0; ///< by what articles like it score
};

/// What the scores of the best articles gain or lose by what these have in common; none falls
/// below the least of them.
[[nodiscard]] std::vector<ScoreChanges>
score_changes(BestArticles best, const std::vector<AskedWord>& asked, const WordScale& scale);

} // namespace lacuna::searcher
