// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/listed_source.hpp"

#include "searcher/match/match_lists.hpp"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <utility>

namespace lacuna::searcher {

namespace {

using MatchLister = std::function<std::shared_ptr<const Matches>(const Xapian::Database&)>;

class ListedSource final : public Xapian::PostingSource {
  public:
    explicit ListedSource(MatchLister list) : list_(std::move(list)) {}

    [[nodiscard]] Xapian::doccount get_termfreq_min() const override {
        return static_cast<Xapian::doccount>(found_->size());
    }
    [[nodiscard]] Xapian::doccount get_termfreq_est() const override { return get_termfreq_min(); }
    [[nodiscard]] Xapian::doccount get_termfreq_max() const override { return get_termfreq_min(); }

    void next(double /*min_weight*/) override { ++next_; }

    void skip_to(Xapian::docid document, double /*min_weight*/) override {
        const auto begin =
            found_->begin() + static_cast<std::ptrdiff_t>(next_ == 0 ? 0 : next_ - 1);
        const auto found = first_from(begin, found_->end(), document);
        next_ = static_cast<std::size_t>(found - found_->begin()) + 1;
    }

    [[nodiscard]] bool at_end() const override { return next_ > found_->size(); }
    [[nodiscard]] Xapian::docid get_docid() const override { return current().article; }
    [[nodiscard]] double get_weight() const override { return current().score; }

    [[nodiscard]] PostingSource* clone() const override {
        return new ListedSource(list_); // Xapian takes ownership.
    }

    void init(const Xapian::Database& database) override {
        found_ = list_(database);
        double most = 0;
        for (const Match& match : *found_) most = std::max(most, match.score);
        set_maxweight(most);
        next_ = 0;
    }

  private:
    [[nodiscard]] const Match& current() const { return (*found_)[next_ - 1]; }

    MatchLister list_;
    std::shared_ptr<const Matches> found_ = std::make_shared<const Matches>();
    std::size_t next_ = 0; ///< 1 + the index of the current one; 0 before the first
};

std::shared_ptr<const Matches> unscored(std::vector<Xapian::docid> articles) {
    std::sort(articles.begin(), articles.end());
    articles.erase(std::unique(articles.begin(), articles.end()), articles.end());
    return std::make_shared<const Matches>(matches_of(articles));
}

Xapian::Query query_of(MatchLister list) {
    auto* const source = new ListedSource(std::move(list)); // Released to the query.
    return Xapian::Query(source->release());
}

} // namespace

Xapian::Query listed_query(ArticleLister list) {
    return query_of([list = std::move(list)](const Xapian::Database& database) {
        return unscored(list(database));
    });
}

Xapian::Query scored_query(Matches matches) {
    return query_of([shared = std::make_shared<const Matches>(std::move(matches))](
                        const Xapian::Database& /*only*/) { return shared; });
}

} // namespace lacuna::searcher
