// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/matching.hpp"

#include "searcher/match/all_matches.hpp"
#include "searcher/match/listed_source.hpp"
#include "searcher/match/match_lists.hpp"
#include "searcher/match/order.hpp"
#include "searcher/match/ranking.hpp"
#include "searcher/query/kinds.hpp"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <utility>

namespace lacuna::searcher {

namespace {

/// Matches that Xapian looks at before the count becomes an estimate, beside results and without
/// any.
constexpr Xapian::doccount counted_beside = 1'000;
constexpr Xapian::doccount counted_alone = 10'000;

Total exactly(std::uint64_t matches) { return {matches, matches, matches, true}; }

Total total_of(const Xapian::MSet& matches) {
    Total total;
    total.lower = matches.get_matches_lower_bound();
    total.upper = matches.get_matches_upper_bound();
    total.estimate = matches.get_matches_estimated();
    total.exact = total.lower == total.upper;
    return total;
}

/// One search.
class Matching {
  public:
    Matching(const SearchRequest& request, const Node& query, const BuiltQuery& built,
             const Sources& sources)
        : request_(&request), query_(&query), built_(&built), sources_(sources) {}

    Matched run() {
        if (is_found_whole())
            from_all();
        else
            from_xapian();
        return std::move(matched_);
    }

  private:
    // What is asked for.

    [[nodiscard]] bool shows_hits() const { return request_->needs.has_articles(); }

    [[nodiscard]] bool counts_facets() const {
        return !request_->facets.empty() || request_->needs.timeline;
    }

    [[nodiscard]] bool is_by_score() const {
        return request_->sort == Sort::relevance && built_->ranks;
    }

    [[nodiscard]] const Xapian::Database& database() const { return *sources_.database; }

    [[nodiscard]] Xapian::doccount at_most_all(std::size_t number) const {
        return static_cast<Xapian::doccount>(
            std::min<std::size_t>(number, database().get_doccount()));
    }

    // The page that is asked for.
    [[nodiscard]] std::size_t skipped() const { return at_most_all(request_->offset); }
    [[nodiscard]] std::size_t last() const {
        return shows_hits() ? skipped() + at_most_all(request_->limit) : 0;
    }

    /// That page of matches that begin with the first.
    void show(Matches matches) {
        if (!shows_hits()) return;
        const auto place = [&](std::size_t at) {
            return matches.begin() + static_cast<std::ptrdiff_t>(std::min(at, matches.size()));
        };
        matched_.shown.assign(place(skipped()), place(last()));
    }

    // Words that stand close together are looked at in the best matches.
    [[nodiscard]] bool reranks() const {
        return is_by_score() && shows_hits() && built_->close_words.share > 0;
    }
    [[nodiscard]] Matches reranked(Matches best) const {
        return ranked_by_closeness(std::move(best), built_->close_words, database(), last());
    }

    [[nodiscard]] std::unique_ptr<FacetCounter> new_counter() const {
        auto counter = std::make_unique<FacetCounter>(request_->facets, request_->deadline);
        if (request_->needs.timeline) counter->count_days();
        return counter;
    }

    void take_facets(const FacetCounter& counter) {
        matched_.facets = counter.facets();
        if (request_->needs.timeline) matched_.timeline.push_back(counter.timeline());
    }

    // From all matches.

    [[nodiscard]] bool is_found_whole() const {
        return sources_.postings != nullptr &&
               AllMatches::can_answer(*query_, conjunction(*query_), index());
    }

    [[nodiscard]] WordIndex index() const {
        return {sources_.database, sources_.expander, sources_.postings};
    }

    void from_all() {
        const bool needs_scores = shows_hits() && is_by_score();
        AllMatches all(*query_, index(),
                       needs_scores ? AllMatches::Ranks::yes : AllMatches::Ranks::no);
        matched_.total = exactly(all.size());
        if (counts_facets()) count(all);
        if (skipped() >= std::min(last(), all.size())) return;
        if (is_by_score())
            show(best_of(all));
        else
            show(sorted(in_question(all)));
    }

    void count(AllMatches& all) {
        auto counter = new_counter();
        if (all.is_everything() ? sources_.columns->count_all(*counter)
                                : sources_.columns->count(all.documents(), *counter))
            return take_facets(*counter);
        counter = new_counter();
        Xapian::Enquire enquire = unranked(scored_query(matches_of(all.documents())));
        enquire.add_matchspy(counter.get());
        static_cast<void>(enquire.get_mset(0, 0, database().get_doccount()));
        take_facets(*counter);
    }

    [[nodiscard]] Matches best_of(AllMatches& all) const {
        return reranks() ? reranked(all.best(last(), built_->close_words.share,
                                             std::max<std::size_t>(last(), most_reranked)))
                         : all.best(last());
    }

    /// Those that can come first by a value.
    [[nodiscard]] Matches in_question(AllMatches& all) const {
        const auto order = value_order(request_->sort, built_->ranks);
        if (order)
            if (const auto first = sources_.columns->first(all.documents(), *order, last()))
                return all.scored(*first);
        return all.scored();
    }

    [[nodiscard]] Xapian::Enquire unranked(const Xapian::Query& query) const {
        Xapian::Enquire enquire(database());
        enquire.set_query(query);
        enquire.set_weighting_scheme(Xapian::BoolWeight());
        return enquire;
    }

    [[nodiscard]] Matches sorted(Matches matches) const {
        Xapian::Enquire enquire = unranked(scored_query(std::move(matches)));
        set_order(enquire, request_->sort, built_->ranks);
        return matches_of(enquire.get_mset(0, at_most_all(last())));
    }

    // By Xapian's own match.

    void from_xapian() {
        const auto counted = counted_beside_ranking();
        Xapian::Enquire enquire = unranked(built_->query);
        if (built_->ranks) enquire.set_weighting_scheme(ranking());
        set_order(enquire, request_->sort, built_->ranks);
        const bool counts_beside = counts_facets() && !counted;
        const auto counter = counts_beside ? new_counter() : nullptr;
        if (counts_beside) enquire.add_matchspy(counter.get());
        const auto most =
            at_most_all(reranks() ? std::max<std::size_t>(last(), most_reranked) : last());
        const Xapian::MSet found = enquire.get_mset(0, most, counted ? 0 : looked_at());
        if (counts_beside) take_facets(*counter);
        matched_.total = counted ? exactly(*counted) : total_of(found);
        show(reranks() ? reranked(matches_of(found)) : matches_of(found));
    }

    /// All matches, if they can be counted beside the ranking of the best.
    std::optional<std::uint64_t> counted_beside_ranking() {
        if (!counts_facets()) return sources_.columns->count(built_->query);
        const auto counter = new_counter();
        const auto counted = sources_.columns->count(built_->query, *counter);
        if (counted) take_facets(*counter);
        return counted;
    }

    /// How many matches are looked at beside those that are shown.
    [[nodiscard]] Xapian::doccount looked_at() const {
        const bool all = counts_facets() || request_->count == Count::exact;
        return all ? database().get_doccount()
                   : at_most_all(shows_hits() ? counted_beside : counted_alone);
    }

    const SearchRequest* request_;
    const Node* query_;
    const BuiltQuery* built_;
    Sources sources_;
    Matched matched_;
};

} // namespace

Matched match(const SearchRequest& request, const Node& query, const BuiltQuery& built,
              const Sources& sources) {
    return Matching(request, query, built, sources).run();
}

} // namespace lacuna::searcher
