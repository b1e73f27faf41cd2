// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "searcher/match/article_words.hpp"
#include "searcher/match/ranking.hpp"

#include <functional>
#include <string_view>
#include <vector>

namespace lacuna::searcher {

/// What weighs words of a collection.
struct WordScale {
    const Ranking* ranking;
    Statistics statistics;
    std::function<Xapian::doccount(std::string_view term)> articles_with;
};

/// The best articles that a query finds, with their words, each at its place.
struct BestArticles {
    explicit BestArticles(WordStore& store) : words(store) {}

    std::vector<double> scores;
    std::vector<Xapian::termcount> lengths;
    ArticleWords words;
};

/// What each article gains from the words that the very best ones have in common (Rocchio's
/// feedback), for a query whose words weigh `query_weight` together.
[[nodiscard]] std::vector<double> gains_from_feedback(const BestArticles& best, double query_weight,
                                                      const WordScale& scale);

} // namespace lacuna::searcher
