// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/bm25.hpp"

#include <algorithm>
#include <cmath>

namespace lacuna::searcher {

namespace {

double rarity(double all, double articles) {
    const double odds = (all - articles + 0.5) / (articles + 0.5);
    // Words of more than a third of the articles still count, a little.
    return std::log(odds < 2 ? odds * 0.5 + 1 : odds);
}

class Bm25Weight final : public WordWeight {
  public:
    Bm25Weight(const Statistics& statistics, Xapian::doccount articles)
        : most_(rarity(statistics.articles, std::min(articles, statistics.articles)) *
                (bm25::k1 + 1)),
          per_length_(statistics.average_length > 0 ? 1 / statistics.average_length : 0) {}

    [[nodiscard]] double in_article(double count, Xapian::termcount length) const override {
        const double relative_length = std::max(length * per_length_, bm25::least_length);
        return worth(std::min<double>(count, length), relative_length);
    }

    [[nodiscard]] double at_most(double count) const override {
        return worth(count, bm25::least_length);
    }

  private:
    [[nodiscard]] double worth(double times, double relative_length) const {
        return most_ * (times / (bm25::k1 * (relative_length * bm25::b + (1 - bm25::b)) + times));
    }

    double most_;       ///< that the word can be worth, however often it is there
    double per_length_; ///< 1 / the average length, or 0
};

} // namespace

std::unique_ptr<const WordWeight> bm25_weight(const Statistics& statistics,
                                              Xapian::doccount articles) {
    return std::make_unique<Bm25Weight>(statistics, articles);
}

} // namespace lacuna::searcher
