// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/xapian.hpp"

#include <cstddef>
#include <vector>

namespace lacuna::searcher {

/// Words of a query that rank an article higher where they stand close together.
struct CloseWords {
    Xapian::Query query; ///< finds the articles where they do
    double share = 0;    ///< of its score, that such an article gains
};

/// A match in its final place: which one of the MSet it is, and its final score.
struct RankedMatch {
    Xapian::doccount index;
    double score;
};

/// Matches whose words are looked at. Those after them by score stay in their order.
inline constexpr Xapian::doccount most_reranked = 200;

/// All matches of an MSet by their own scores. `matches` must begin with the best match.
[[nodiscard]] std::vector<RankedMatch> ranked_by_score(const Xapian::MSet& matches);

/// The same, the best `most_reranked` with what they gain from close words; exact for the first
/// `wanted`. Looks only at matches that can come to stand among these.
[[nodiscard]] std::vector<RankedMatch> ranked_by_closeness(const Xapian::MSet& matches,
                                                           const CloseWords& words,
                                                           const Xapian::Database& database,
                                                           std::size_t wanted);

} // namespace lacuna::searcher
