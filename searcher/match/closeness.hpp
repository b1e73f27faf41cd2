// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/xapian.hpp"
#include "searcher/match/match.hpp"

#include <cstddef>

namespace lacuna::searcher {

/// Words of a query that rank an article higher where they stand close together.
struct CloseWords {
    Xapian::Query query; ///< finds the articles where they do
    double share = 0;    ///< of its score, that such an article gains; 0: there are no such words
};

/// Matches whose words are looked at. Those after them by score stay in their order.
inline constexpr Xapian::doccount most_reranked = 200;

/// Matches in the order of their scores, the best `most_reranked` with what they gain from close
/// words; exact for the first `wanted`. Looks only at matches that can come to stand among these.
[[nodiscard]] Matches ranked_by_closeness(Matches matches, const CloseWords& words,
                                          const Xapian::Database& database, std::size_t wanted);

} // namespace lacuna::searcher
