// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "searcher/match/match_lists.hpp"
#include "searcher/match/plan.hpp"
#include "searcher/match/ranking.hpp"

#include <array>
#include <cmath>
#include <cstddef>
#include <memory>
#include <utility>

namespace lacuna::searcher {

/// What a word is worth in articles, with the bounds of small counts at hand.
class Worth {
  public:
    explicit Worth(std::unique_ptr<const WordWeight> weight) : weight_(std::move(weight)) {
        for (std::size_t count = 0; count < bounds_.size(); ++count)
            bounds_[count] = weight_->at_most(static_cast<double>(count));
    }

    struct Adding {
        ArticleLengths* lengths;
        double factor;
        Precision precision;
    };
    /// Adds it to the scores of those matches that have a posting.
    void add_to(Matches& matches, const Postings& postings, const Adding& how) const {
        for_each_common(matches, postings, [&](Match& match, const Posting& posting) {
            const double score =
                how.precision == Precision::bound
                    ? at_most(posting.count)
                    : weight_->in_article(posting.count, how.lengths->of(posting.article));
            match.score += how.factor * score;
        });
    }

  private:
    [[nodiscard]] double at_most(float count) const {
        const auto whole = static_cast<std::size_t>(std::ceil(count));
        return whole < bounds_.size() ? bounds_[whole] : weight_->at_most(count);
    }

    std::unique_ptr<const WordWeight> weight_;
    std::array<double, 16> bounds_{};
};

} // namespace lacuna::searcher
