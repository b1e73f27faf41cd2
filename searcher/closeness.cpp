// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/closeness.hpp"

#include "searcher/listed_source.hpp"

#include <algorithm>
#include <functional>
#include <utility>

namespace lacuna::searcher {

namespace {

bool ranks_before(const RankedMatch& left, const RankedMatch& right) {
    return left.score > right.score || (left.score == right.score && left.index < right.index);
}

/// Raises the scores of matches, part by part, and never the same one twice.
class Reranking {
  public:
    Reranking(const Xapian::MSet& matches, const CloseWords& words,
              const Xapian::Database& database)
        : matches_(&matches), words_(&words), database_(&database),
          ranked_(ranked_by_score(matches)),
          pool_(std::min<std::size_t>(ranked_.size(), most_reranked)) {}

    std::vector<RankedMatch> first(std::size_t wanted) {
        wanted = std::min(wanted, pool_);
        // The best matches are the likely ones to stay; then all that can still pass the last one.
        raise(0, std::min(2 * wanted, pool_));
        if (wanted > 0) raise(raised_, passing(score_at(wanted - 1)));
        std::sort(ranked_.begin(), end(pool_), ranks_before);
        return std::move(ranked_);
    }

  private:
    [[nodiscard]] std::vector<RankedMatch>::iterator end(std::size_t count) {
        return ranked_.begin() + static_cast<std::ptrdiff_t>(count);
    }

    /// Raises the scores of the matches [begin, end) where the words stand close together.
    void raise(std::size_t begin, std::size_t end) {
        raised_ = std::max(raised_, end);
        if (begin >= end) return;
        std::vector<std::pair<Xapian::docid, std::size_t>> documents;
        for (std::size_t i = begin; i < end; ++i)
            documents.emplace_back(*(*matches_)[ranked_[i].index], i);
        std::sort(documents.begin(), documents.end());
        const Xapian::MSet close = close_ones(documents);
        auto document = documents.begin();
        for (auto match = close.begin(); match != close.end(); ++match) {
            while (document->first != *match) ++document;
            ranked_[document->second].score *= 1 + words_->share;
        }
    }

    /// Which of the documents have the words close together, in order.
    [[nodiscard]] Xapian::MSet
    close_ones(const std::vector<std::pair<Xapian::docid, std::size_t>>& documents) const {
        const auto list = [&documents](const Xapian::Database& /*database*/) {
            std::vector<Xapian::docid> ids;
            ids.reserve(documents.size());
            for (const auto& [id, index] : documents) ids.push_back(id);
            return ids;
        };
        Xapian::Enquire enquire(*database_);
        enquire.set_query({Xapian::Query::OP_AND, listed_query(list), words_->query});
        enquire.set_weighting_scheme(Xapian::BoolWeight());
        return enquire.get_mset(0, static_cast<Xapian::doccount>(documents.size()));
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

    const Xapian::MSet* matches_;
    const CloseWords* words_;
    const Xapian::Database* database_;
    std::vector<RankedMatch> ranked_;
    std::size_t pool_;
    std::size_t raised_ = 0;
};

} // namespace

std::vector<RankedMatch> ranked_by_score(const Xapian::MSet& matches) {
    std::vector<RankedMatch> ranked;
    ranked.reserve(matches.size());
    for (Xapian::doccount i = 0; i < matches.size(); ++i)
        ranked.push_back({i, matches[i].get_weight()});
    return ranked;
}

std::vector<RankedMatch> ranked_by_closeness(const Xapian::MSet& matches, const CloseWords& words,
                                             const Xapian::Database& database, std::size_t wanted) {
    return Reranking(matches, words, database).first(wanted);
}

} // namespace lacuna::searcher
