// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/ranking.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <queue>

namespace lacuna::searcher {

namespace {

double rarity(double all, double articles) {
    const double odds = (all - articles + 0.5) / (articles + 0.5);
    // Words of more than a third of the articles still count, a little.
    return std::log(odds < 2 ? odds * 0.5 + 1 : odds);
}

} // namespace

Xapian::doccount expected_articles(const std::vector<Xapian::doccount>& counts,
                                   Xapian::doccount all) {
    if (all == 0) return 0;
    std::priority_queue rarest(std::greater<>(), counts);
    const auto take = [&rarest] {
        const double count = rarest.top();
        rarest.pop();
        return count;
    };
    while (rarest.size() > 1) {
        const double left = take();
        const double right = take();
        const double either = left + right - left * right / all;
        rarest.push(static_cast<Xapian::doccount>(std::floor(std::max(either, 0.0) + 0.5)));
    }
    return rarest.empty() ? 0 : rarest.top();
}

WordWeight::WordWeight(const Xapian::Database& database, Xapian::doccount articles)
    : most_(rarity(database.get_doccount(), std::min(articles, database.get_doccount())) *
            (bm25::k1 + 1)),
      per_length_(database.get_avlength() > 0 ? 1 / database.get_avlength() : 0) {}

double WordWeight::in_article(Xapian::termcount count, Xapian::termcount length) const {
    const double relative_length = std::max(length * per_length_, bm25::least_length);
    const double times = std::min(count, length);
    return most_ * (times / (bm25::k1 * (relative_length * bm25::b + (1 - bm25::b)) + times));
}

double WordWeight::at_most(Xapian::termcount count) const {
    const double times = count;
    return most_ * (times / (bm25::k1 * (bm25::least_length * bm25::b + (1 - bm25::b)) + times));
}

} // namespace lacuna::searcher
