// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/closeness.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <utility>
#include <vector>

namespace lacuna::searcher {

namespace {

/// Raises the scores of matches, part by part, and never the same one twice.
class Reranking {
  public:
    Reranking(Matches matches, const Closeness& closeness)
        : closeness_(&closeness), ranked_(std::move(matches)),
          pool_(std::min<std::size_t>(ranked_.size(), most_reranked)) {}

    Matches first(std::size_t wanted) {
        wanted = std::min(wanted, pool_);
        // The best matches are the likely ones to stay; then all that can still pass the last one.
        raise(0, std::min(2 * wanted, pool_));
        if (wanted > 0) raise(raised_, passing(score_at(wanted - 1)));
        std::stable_sort(
            ranked_.begin(), ranked_.begin() + static_cast<std::ptrdiff_t>(pool_),
            [](const Match& left, const Match& right) { return left.score > right.score; });
        return std::move(ranked_);
    }

  private:
    /// Raises the scores of the matches [begin, end) where the words stand close together.
    void raise(std::size_t begin, std::size_t end) {
        raised_ = std::max(raised_, end);
        if (begin >= end) return;
        std::map<Xapian::docid, std::size_t> places;
        for (std::size_t i = begin; i < end; ++i) places.emplace(ranked_[i].article, i);
        Matches articles;
        for (const auto& [article, index] : places) articles.push_back({article, 0});
        for (const Match& close : closeness_->close_ones(articles))
            ranked_[places.at(close.article)].score *= 1 + closeness_->share;
    }

    /// The score that `place` other matches have reached so far.
    [[nodiscard]] double score_at(std::size_t place) const {
        std::vector<double> scores;
        for (std::size_t i = 0; i < raised_; ++i) scores.push_back(ranked_[i].score);
        const auto nth = scores.begin() + static_cast<std::ptrdiff_t>(place);
        std::nth_element(scores.begin(), nth, scores.end(), std::greater<>());
        return *nth;
    }

    /// The end of the matches that can come to reach `score`.
    [[nodiscard]] std::size_t passing(double score) const {
        std::size_t end = raised_;
        while (end < pool_ && ranked_[end].score * (1 + closeness_->share) >= score) ++end;
        return end;
    }

    const Closeness* closeness_;
    Matches ranked_;
    std::size_t pool_;
    std::size_t raised_ = 0;
};

} // namespace

Matches ranked_by_closeness(Matches matches, const Closeness& closeness, std::size_t wanted) {
    return Reranking(std::move(matches), closeness).first(wanted);
}

} // namespace lacuna::searcher
