// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/matching.hpp"

#include "searcher/best_reordered.hpp"
#include "searcher/facets/by_slots.hpp"
#include "searcher/facets/by_terms.hpp"
#include "searcher/match/candidates.hpp"
#include "searcher/match/closeness.hpp"
#include "searcher/match/make_plan.hpp"
#include "searcher/match/match_lists.hpp"
#include "searcher/order.hpp"
#include "searcher/query/kinds.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <utility>

namespace lacuna::searcher {

namespace {

/// Matches that are looked at for the count, where that is needed, before it becomes an estimate:
/// beside results and without any.
constexpr std::uint64_t counted_beside = 1'000;
constexpr std::uint64_t counted_alone = 10'000;

/// What a score gains from words that stand close together.
constexpr const char* closeness_part = "words close together";

bool comes_before(const Match& left, const Match& right) { return left.article < right.article; }

/// One search.
class Matching {
  public:
    Matching(const SearchRequest& request, const Node& query, Snapshots& snapshots)
        : request_(&request), query_(&query), snapshots_(&snapshots),
          reordering_(query, request.rank, snapshots) {
        for (std::size_t i = 0; i < snapshots.size(); ++i) plans_.push_back(make_plan_for(i));
    }

    Matched run() {
        for (const auto& plan : plans_) plan->add_terms(matched_.terms);
        if (query_->kind == NodeKind::everything && !leaves_out_versions())
            take_everything();
        else if (is_certain() && !(shows_hits() && is_by_score()))
            take_sets();
        else
            take_candidates();
        if (request_->needs.explanation) explain();
        return std::move(matched_);
    }

    [[nodiscard]] std::vector<DocumentSet> sets() const {
        std::vector<DocumentSet> sets;
        for (const auto& plan : plans_) sets.push_back(plan->set());
        return sets;
    }

    std::vector<Xapian::docid> all() {
        std::vector<Xapian::docid> articles;
        for (std::size_t i = 0; i < plans_.size(); ++i)
            plans_[i]->set().for_each([&](Xapian::docid article) {
                articles.push_back(snapshots_->number_of({i, article}));
            });
        std::sort(articles.begin(), articles.end());
        return articles;
    }

  private:
    [[nodiscard]] PlanSources sources_of(std::size_t snapshot) {
        return {&(*snapshots_)[snapshot].postings(), &snapshots_->expander(), &rankings().front(),
                statistics_of(snapshots_->database())};
    }

    /// Where a collection has no earlier versions, searches cost what they would without.
    [[nodiscard]] std::unique_ptr<Plan> make_plan_for(std::size_t snapshot) {
        auto plan = make_plan(*query_, sources_of(snapshot));
        const bool has_versions = (*snapshots_)[snapshot].has_versions();
        if (!has_versions || request_->versions == Versions::all) return plan;
        return without_versions(std::move(plan), (*snapshots_)[snapshot].postings());
    }

    [[nodiscard]] bool leaves_out_versions() const {
        return request_->versions == Versions::current && snapshots_->have_versions();
    }

    // What is asked for.

    [[nodiscard]] bool shows_hits() const { return request_->needs.has_articles(); }

    [[nodiscard]] bool counts_facets() const {
        return !request_->facets.empty() || request_->needs.timeline;
    }

    [[nodiscard]] std::optional<ValueOrder> order() const {
        return order_of(request_->sort, !is_filter(*query_));
    }
    [[nodiscard]] bool is_by_score() const { return !order(); }

    [[nodiscard]] bool is_certain() const { return plans_.front()->traits().is_certain; }

    [[nodiscard]] std::size_t at_most_all(std::size_t number) const {
        return std::min<std::size_t>(number, snapshots_->database().get_doccount());
    }

    // The page that is asked for.
    [[nodiscard]] std::size_t skipped() const { return at_most_all(request_->offset); }
    [[nodiscard]] std::size_t last() const {
        return shows_hits() ? skipped() + at_most_all(request_->limit) : 0;
    }

    /// That page of matches that begin with the first.
    void show(const Matches& matches) {
        const auto place = [&](std::size_t at) {
            return matches.begin() + static_cast<std::ptrdiff_t>(std::min(at, matches.size()));
        };
        matched_.shown.assign(place(skipped()), place(last()));
    }

    [[nodiscard]] bool is_page_empty(std::uint64_t matches) const {
        return skipped() >= std::min<std::uint64_t>(last(), matches);
    }

    /// Matches of one of the collections with their numbers among all.
    void add_numbered(const Matches& matches, std::size_t snapshot, Matches& to) const {
        to.reserve(to.size() + matches.size());
        for (const auto& [article, score] : matches)
            to.push_back({snapshots_->number_of({snapshot, article}), score});
    }

    // Everything and what is not ranked, by sets.

    void take_everything() {
        matched_.total = exactly(snapshots_->database().get_doccount());
        if (counts_facets() && !counted_by_columns({})) count_by_slots(sets());
        if (!is_page_empty(matched_.total.lower)) show(first_of_sets(sets()));
    }

    void take_sets() {
        const auto found = sets();
        std::uint64_t matches = 0;
        for (const DocumentSet& set : found) matches += set.count();
        matched_.total = exactly(matches);
        if (counts_facets()) count(found);
        if (!is_page_empty(matches)) show(first_of_sets(found));
    }

    static Total exactly(std::uint64_t matches) { return {matches, matches, matches, true}; }

    /// The first by a value, looked for among those that can be.
    [[nodiscard]] Matches first_of_sets(const std::vector<DocumentSet>& sets) {
        Matches found;
        for (std::size_t i = 0; i < sets.size(); ++i) {
            const auto few = snapshots_->columns().first(i, sets[i], *order(), last());
            Matches some = few ? matches_of(*few) : matches_of(sets[i]);
            add_numbered(is_filter(*query_) ? some : plans_[i]->matches(&some, Precision::exact), i,
                         found);
        }
        return first_by_order(std::move(found));
    }

    [[nodiscard]] Matches first_by_order(Matches matches) const {
        if (snapshots_->size() > 1) std::sort(matches.begin(), matches.end(), comes_before);
        return first_by_value(matches, *order(), snapshots_->database(), last());
    }

    // What is ranked, and what is to be looked at where its words stand.

    void take_candidates() {
        std::vector<Candidates> all;
        for (const auto& plan : plans_)
            all.push_back(looks_at_all(*plan) ? Candidates::looked_at(*plan, request_->deadline)
                                              : Candidates(*plan, request_->deadline));
        matched_.total = total_of(all);
        if (counts_facets()) {
            std::vector<DocumentSet> sets;
            sets.reserve(all.size());
            for (const Candidates& some : all) sets.push_back(some.set());
            count(sets);
        }
        if (is_page_empty(matched_.total.upper)) return;
        Matches found;
        for (std::size_t i = 0; i < all.size(); ++i)
            add_numbered(is_by_score() ? all[i].best(wish()) : all[i].all(), i, found);
        show(is_by_score() ? best(std::move(found)) : first_by_order(std::move(found)));
    }

    [[nodiscard]] Total total_of(std::vector<Candidates>& all) const {
        Total total;
        for (Candidates& some : all) {
            const MatchCount count = some.count(looked_at());
            total.lower += count.lower;
            total.estimate += count.estimate;
            total.upper += count.upper;
        }
        total.exact = total.lower == total.upper;
        return total;
    }

    [[nodiscard]] bool looks_at_all() const {
        return counts_facets() || request_->count == Count::exact ||
               (shows_hits() && !is_by_score());
    }

    /// Bounds are in vain where all candidates are looked at for their number.
    [[nodiscard]] bool looks_at_all(const Plan& plan) const {
        return !is_certain() && plan.traits().most <= static_cast<double>(looked_at());
    }

    [[nodiscard]] std::uint64_t looked_at() const {
        if (looks_at_all()) return std::numeric_limits<Xapian::docid>::max();
        return shows_hits() ? counted_beside : counted_alone;
    }

    // Words that stand close together are looked at in the best matches.

    [[nodiscard]] Wish wish() {
        const double share = closeness().share;
        const auto first = std::max(last(), reordering_.most());
        return {first, share, share > 0 ? std::max(first, most_reranked) : first};
    }

    [[nodiscard]] Matches best(Matches found) {
        Matches best = reordering_.reordered(best_of(std::move(found), wish()));
        if (closeness().share == 0) return best;
        return ranked_by_closeness(std::move(best), closeness(), last());
    }

    const Closeness& closeness() {
        if (closeness_) return *closeness_;
        std::vector<std::shared_ptr<Plan>> plans;
        double share = 0;
        for (std::size_t i = 0; i < snapshots_->size(); ++i) {
            CloseWords words = close_words(*query_, sources_of(i));
            plans.emplace_back(std::move(words.plan));
            share = words.share;
        }
        closeness_ = {share, [this, plans](const Matches& articles) {
                          Matches close;
                          for (std::size_t i = 0; i < plans.size(); ++i) {
                              const Matches own = of_snapshot(articles, i);
                              add_numbered(plans[i]->matches(&own, Precision::exact), i, close);
                          }
                          return close;
                      }};
        return *closeness_;
    }

    [[nodiscard]] Matches of_snapshot(const Matches& articles, std::size_t snapshot) const {
        Matches own;
        for (const Match& match : articles) {
            const auto place = snapshots_->place_of(match.article);
            if (place.snapshot == snapshot) own.push_back({place.article, match.score});
        }
        return own;
    }

    // Facets.

    [[nodiscard]] FacetCounter new_counter() const {
        FacetCounter counter(request_->facets, request_->deadline);
        if (request_->needs.timeline) counter.count_days();
        return counter;
    }

    /// No sets: all articles.
    void take_facets(FacetCounter& counter, const std::vector<DocumentSet>& sets) {
        for (std::size_t i = 0; i < snapshots_->size(); ++i)
            count_by_terms((*snapshots_)[i].database(), sets.empty() ? nullptr : &sets[i], counter);
        matched_.facets = counter.facets();
        if (request_->needs.timeline) matched_.timeline.push_back(counter.timeline());
    }

    /// No sets: all articles.
    bool counted_by_columns(const std::vector<DocumentSet>& sets) {
        FacetCounter counter = new_counter();
        if (!snapshots_->columns().count(sets, counter)) return false;
        take_facets(counter, sets);
        return true;
    }

    void count_by_slots(const std::vector<DocumentSet>& sets) {
        FacetCounter counter = new_counter();
        for (std::size_t i = 0; i < sets.size(); ++i)
            searcher::count_by_slots((*snapshots_)[i].database(), sets[i], counter);
        take_facets(counter, sets);
    }

    void count(const std::vector<DocumentSet>& sets) {
        if (!counted_by_columns(sets)) count_by_slots(sets);
    }

    // What scores are made of.

    void explain() {
        for (const auto& [number, score] : matched_.shown) {
            const auto place = snapshots_->place_of(number);
            auto parts = plans_[place.snapshot]->score_parts(place.article);
            reordering_.add_parts(number, parts);
            double sum = 0;
            for (const ScorePart& part : parts) sum += part.score;
            constexpr double least_gain = 1e-9;
            if (score - sum > least_gain * score) parts.push_back({closeness_part, score - sum});
            matched_.parts.push_back(std::move(parts));
        }
    }

    const SearchRequest* request_;
    const Node* query_;
    Snapshots* snapshots_;
    std::vector<std::unique_ptr<Plan>> plans_; ///< of each collection
    std::optional<Closeness> closeness_;
    BestReordered reordering_;
    Matched matched_;
};

} // namespace

Matched match(const SearchRequest& request, const Node& query, Snapshots& snapshots) {
    return Matching(request, query, snapshots).run();
}

std::vector<DocumentSet> matching_sets(const Node& query, Versions versions, Snapshots& snapshots) {
    SearchRequest request;
    request.versions = versions;
    return Matching(request, query, snapshots).sets();
}

std::vector<Xapian::docid> matching_articles(const Node& query, Snapshots& snapshots) {
    const SearchRequest request;
    return Matching(request, query, snapshots).all();
}

} // namespace lacuna::searcher
