// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/xapian_positions.hpp"

#include "searcher/match/article_lists.hpp"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace lacuna::searcher {

namespace {

using Xapian::Query;

/// Lists the candidates to Xapian. They outlive the match.
class CandidateSource final : public Xapian::PostingSource {
  public:
    explicit CandidateSource(const Matches& candidates) : candidates_(&candidates) {}

    [[nodiscard]] Xapian::doccount get_termfreq_min() const override {
        return static_cast<Xapian::doccount>(candidates_->size());
    }
    [[nodiscard]] Xapian::doccount get_termfreq_est() const override { return get_termfreq_min(); }
    [[nodiscard]] Xapian::doccount get_termfreq_max() const override { return get_termfreq_min(); }

    void next(double /*min_weight*/) override { ++next_; }

    void skip_to(Xapian::docid document, double /*min_weight*/) override {
        const auto begin =
            candidates_->begin() + static_cast<std::ptrdiff_t>(next_ == 0 ? 0 : next_ - 1);
        const auto found = first_from(begin, candidates_->end(), document);
        next_ = static_cast<std::size_t>(found - candidates_->begin()) + 1;
    }

    [[nodiscard]] bool at_end() const override { return next_ > candidates_->size(); }
    [[nodiscard]] Xapian::docid get_docid() const override {
        return (*candidates_)[next_ - 1].article;
    }

    [[nodiscard]] PostingSource* clone() const override {
        return new CandidateSource(*candidates_); // Xapian takes ownership.
    }
    void init(const Xapian::Database& /*only*/) override { next_ = 0; }

  private:
    const Matches* candidates_;
    std::size_t next_ = 0; ///< 1 + the index of the current one; 0 before the first
};

bool is_any_of_words(const Pattern& pattern) {
    if (pattern.kind == Pattern::Kind::word) return true;
    return pattern.kind == Pattern::Kind::any &&
           std::all_of(pattern.parts.begin(), pattern.parts.end(), is_any_of_words);
}

// Depth is bounded by that of the query (caps::depth).
Query any_of_terms(const Pattern& pattern) {
    if (pattern.kind == Pattern::Kind::word)
        return {Query::OP_OR, pattern.terms.begin(), pattern.terms.end()};
    std::vector<Query> parts;
    for (const Pattern& part : pattern.parts) parts.push_back(any_of_terms(part));
    return {Query::OP_OR, parts.begin(), parts.end()};
}

} // namespace

std::optional<Query> xapian_query(const Pattern& pattern) {
    if (!std::all_of(pattern.parts.begin(), pattern.parts.end(), is_any_of_words))
        return std::nullopt;
    std::vector<Query> parts;
    for (const Pattern& part : pattern.parts) parts.push_back(any_of_terms(part));
    const auto words = static_cast<Xapian::termcount>(parts.size());
    const bool is_phrase = pattern.kind == Pattern::Kind::phrase;
    const auto window = is_phrase ? words : pattern.distance + words - 1;
    const auto operation = pattern.kind == Pattern::Kind::near ? Query::OP_NEAR : Query::OP_PHRASE;
    return Query(operation, parts.begin(), parts.end(), window);
}

Matches matched_by_xapian(const Query& query, const Matches* candidates,
                          const Xapian::Database& database) {
    if (query.empty() || (candidates != nullptr && candidates->empty())) return {};
    Xapian::Enquire enquire(database);
    if (candidates == nullptr) {
        enquire.set_query(query);
    } else {
        auto* const source = new CandidateSource(*candidates); // Released to the query.
        enquire.set_query({Query::OP_AND, Query(source->release()), query});
    }
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    Matches found;
    const auto matches = enquire.get_mset(0, database.get_doccount());
    for (auto match = matches.begin(); match != matches.end(); ++match)
        found.push_back({*match, 0});
    return found;
}

} // namespace lacuna::searcher
