// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/xapian.hpp"

#include <vector>

namespace lacuna::searcher {

/// BM25 (Robertson, Zaragoza 2009), as Xapian computes it; the parameters are tuned
/// on the relevance collections, see docs/evaluation.md.
namespace bm25 {
inline constexpr double k1 = 1.2;
inline constexpr double b = 0.6;
inline constexpr double least_length = 0.5; ///< of an article, in lengths of the average one
} // namespace bm25

[[nodiscard]] inline Xapian::BM25Weight ranking() {
    return {bm25::k1, 0, 1, bm25::b, bm25::least_length};
}

/// How many of `all` articles have any of a word's terms, if these come independently of each
/// other; `counts` have one of them each. Rounded as Xapian does it, so that weights are the same.
[[nodiscard]] Xapian::doccount expected_articles(const std::vector<Xapian::doccount>& counts,
                                                 Xapian::doccount all);

/// What a word is worth in articles: the same as `ranking` gives it.
class WordWeight {
  public:
    /// `articles` have the word.
    WordWeight(const Xapian::Database& database, Xapian::doccount articles);

    /// In an article of `length` words that has it `count` times.
    [[nodiscard]] double in_article(Xapian::termcount count, Xapian::termcount length) const;
    /// In any article that has it at most `count` times.
    [[nodiscard]] double at_most(Xapian::termcount count) const;

  private:
    double most_;       ///< that it can be worth, however often it is there
    double per_length_; ///< 1 / the average length, or 0
};

} // namespace lacuna::searcher
