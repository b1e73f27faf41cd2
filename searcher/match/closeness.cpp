// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/closeness.hpp"

#include "searcher/match/listed_source.hpp"

#include <algorithm>
#include <functional>
#include <utility>
#include <vector>

namespace lacuna::searcher {

namespace {

/// Raises the scores of matches, part by part, and never the same one twice.
class Reranking {
  public:
    Reranking(Matches matches, const CloseWords& words, const Xapian::Database& database)
        : words_(&words), database_(&database), ranked_(std::move(matches)),
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
        std::vector<std::pair<Xapian::docid, std::size_t>> places;
        for (std::size_t i = begin; i < end; ++i) places.emplace_back(ranked_[i].article, i);
        std::sort(places.begin(), places.end());
        const Xapian::MSet close = close_ones(places);
        auto place = places.begin();
        for (auto match = close.begin(); match != close.end(); ++match) {
            while (place->first != *match) ++place;
            ranked_[place->second].score *= 1 + words_->share;
        }
    }

    /// Which of the articles have the words close together, in order.
    [[nodiscard]] Xapian::MSet
    close_ones(const std::vector<std::pair<Xapian::docid, std::size_t>>& places) const {
        Matches articles;
        for (const auto& [article, index] : places) articles.push_back({article, 0});
        Xapian::Enquire enquire(*database_);
        enquire.set_query(
            {Xapian::Query::OP_AND, scored_query(std::move(articles)), words_->query});
        enquire.set_weighting_scheme(Xapian::BoolWeight());
        return enquire.get_mset(0, static_cast<Xapian::doccount>(places.size()));
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
        while (end < pool_ && ranked_[end].score * (1 + words_->share) >= score) ++end;
        return end;
    }

    const CloseWords* words_;
    const Xapian::Database* database_;
    Matches ranked_;
    std::size_t pool_;
    std::size_t raised_ = 0;
};

} // namespace

Matches ranked_by_closeness(Matches matches, const CloseWords& words,
                            const Xapian::Database& database, std::size_t wanted) {
    return Reranking(std::move(matches), words, database).first(wanted);
}

} // namespace lacuna::searcher
