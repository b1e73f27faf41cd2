// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "searcher/match/ranking.hpp"

#include <memory>

namespace lacuna::searcher {

/// The parameters of BM25, tuned on the relevance collections, see docs/evaluation.md.
namespace bm25 {
inline constexpr double k1 = 1.2;
inline constexpr double b = 0.6;
inline constexpr double least_length = 0.5; ///< of an article, in lengths of the average one
} // namespace bm25

/// BM25 (Robertson, Zaragoza 2009), to the last bit as Xapian computes it.
[[nodiscard]] std::unique_ptr<const WordWeight> bm25_weight(const Statistics& statistics,
                                                            Xapian::doccount articles);

} // namespace lacuna::searcher
