// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/listed_source.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace lacuna::searcher {

namespace {

class ListedSource final : public Xapian::PostingSource {
  public:
    explicit ListedSource(ArticleLister list) : list_(std::move(list)) {}

    [[nodiscard]] Xapian::doccount get_termfreq_min() const override {
        return static_cast<Xapian::doccount>(found_.size());
    }
    [[nodiscard]] Xapian::doccount get_termfreq_est() const override { return get_termfreq_min(); }
    [[nodiscard]] Xapian::doccount get_termfreq_max() const override { return get_termfreq_min(); }

    void next(double /*min_weight*/) override { ++next_; }

    void skip_to(Xapian::docid document, double /*min_weight*/) override {
        const auto begin = found_.begin() + static_cast<std::ptrdiff_t>(next_ == 0 ? 0 : next_ - 1);
        const auto found = std::lower_bound(begin, found_.end(), document);
        next_ = static_cast<std::size_t>(found - found_.begin()) + 1;
    }

    [[nodiscard]] bool at_end() const override { return next_ > found_.size(); }
    [[nodiscard]] Xapian::docid get_docid() const override { return found_[next_ - 1]; }

    [[nodiscard]] PostingSource* clone() const override {
        return new ListedSource(list_); // Xapian takes ownership.
    }

    void init(const Xapian::Database& database) override {
        found_ = list_(database);
        std::sort(found_.begin(), found_.end());
        found_.erase(std::unique(found_.begin(), found_.end()), found_.end());
        next_ = 0;
    }

  private:
    ArticleLister list_;
    std::vector<Xapian::docid> found_;
    std::size_t next_ = 0; ///< 1 + the index of the current one; 0 before the first
};

} // namespace

Xapian::Query listed_query(ArticleLister list) {
    auto* const source = new ListedSource(std::move(list)); // Released to the query.
    return Xapian::Query(source->release());
}

} // namespace lacuna::searcher
