// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "searcher/match/match.hpp"

#include <cstddef>
#include <functional>

namespace lacuna::searcher {

/// Matches whose words are looked at. Those after them by score stay in their order.
inline constexpr std::size_t most_reranked = 200;

/// What close words do to a score.
struct Closeness {
    double share = 0; ///< of its score, that an article gains in which they stand close together
    /// Which of these articles, in order, are such ones; in order.
    std::function<Matches(const Matches& articles)> close_ones;
};

/// Matches in the order of their scores, the best `most_reranked` with what they gain from close
/// words; exact for the first `wanted`. Looks only at matches that can come to stand among these.
[[nodiscard]] Matches ranked_by_closeness(Matches matches, const Closeness& closeness,
                                          std::size_t wanted);

} // namespace lacuna::searcher
