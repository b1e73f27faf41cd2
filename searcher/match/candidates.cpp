// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/candidates.hpp"

#include "searcher/match/match_lists.hpp"

#include <algorithm>
#include <utility>

namespace lacuna::searcher {

namespace {

/// Articles that are looked at before the clock is.
constexpr std::size_t at_once = 10'000;

bool scores_higher(const Match& left, const Match& right) {
    return left.score > right.score || (left.score == right.score && left.article < right.article);
}

auto place(Matches& matches, std::size_t at) {
    return matches.begin() + static_cast<std::ptrdiff_t>(std::min(at, matches.size()));
}

/// What another match must score to be wanted beside the best ones.
double least_score(const Matches& best, const Wish& wish) {
    if (best.size() < wish.first) return 0;
    const double least = best[wish.first - 1].score / (1 + wish.share);
    return best.size() < wish.most ? least : std::max(least, best[wish.most - 1].score);
}

} // namespace

Matches best_of(Matches matches, const Wish& wish) {
    if (wish.first == 0) return {};
    const auto end = place(matches, wish.most);
    std::partial_sort(matches.begin(), end, matches.end(), scores_higher);
    matches.erase(end, matches.end());
    if (matches.size() <= wish.first) return matches;
    const double least = least_score(matches, wish);
    matches.erase(std::find_if(place(matches, wish.first), matches.end(),
                               [&](const Match& match) { return match.score < least; }),
                  matches.end());
    return matches;
}

Candidates::Candidates(Plan& plan, const Deadline& deadline)
    : plan_(&plan), deadline_(deadline), bounds_(plan.matches(nullptr, Precision::bound)) {}

Candidates::Candidates(Plan& plan, const Deadline& deadline, Matches exact)
    : plan_(&plan), deadline_(deadline), bounds_(exact), next_(exact.size()),
      exact_(std::move(exact)) {}

Candidates Candidates::looked_at(Plan& plan, const Deadline& deadline) {
    return {plan, deadline, plan.matches(nullptr, Precision::exact)};
}

Matches Candidates::exact(Matches some) const {
    const auto comes_before = [](const Match& left, const Match& right) {
        return left.article < right.article;
    };
    deadline_.require_time();
    if (!std::is_sorted(some.begin(), some.end(), comes_before))
        std::sort(some.begin(), some.end(), comes_before);
    Matches found = plan_->matches(&some, Precision::exact);
    if (plan_->traits().is_certain && found.size() < some.size())
        throw Xapian::DatabaseCorruptError("lists of articles contradict each other");
    return found;
}

void Candidates::look_at(std::size_t number) {
    const auto begin = place(bounds_, next_);
    next_ += std::min(number, open());
    const Matches found = exact({begin, place(bounds_, next_)});
    exact_.insert(exact_.end(), found.begin(), found.end());
}

MatchCount Candidates::count(std::uint64_t enough) {
    if (plan_->traits().is_certain) return {bounds_.size(), bounds_.size(), bounds_.size()};
    while (open() > 0 && exact_.size() < enough) look_at(std::min<std::size_t>(enough, at_once));
    const std::uint64_t found = exact_.size();
    const double share = next_ == 0 ? 1 : static_cast<double>(found) / static_cast<double>(next_);
    const auto others = static_cast<std::uint64_t>(share * static_cast<double>(open()));
    return {found, found + others, found + open()};
}

const Matches& Candidates::all() {
    while (open() > 0) look_at(at_once);
    return exact_;
}

DocumentSet Candidates::set() const {
    return set_of(plan_->traits().is_certain ? bounds_ : exact_, plan_->last_article());
}

/// Those that may score highest are looked at first: what they reach, others must be able to reach.
Matches Candidates::best(const Wish& wish) {
    // More than a bound can differ from what it bounds by rounding.
    constexpr double rounding = 1 + 1e-12;
    if (wish.first == 0) return {};
    Matches best = best_of(exact_, wish);
    Matches others(place(bounds_, next_), bounds_.end());
    auto begin = others.begin();
    auto end = others.end();
    constexpr std::size_t more = 20;
    for (auto likely = static_cast<std::ptrdiff_t>(wish.most + std::min(wish.most, more));;
         likely *= 2) {
        const double least = least_score(best, wish) / rounding;
        end = std::partition(begin, end, [&](const Match& match) { return match.score >= least; });
        if (begin == end) return best;
        const auto middle = begin + std::min(likely, end - begin);
        if (middle != end) std::nth_element(begin, middle, end, scores_higher);
        const Matches found = exact({begin, middle});
        best.insert(best.end(), found.begin(), found.end());
        best = best_of(std::move(best), wish);
        begin = middle;
    }
}

} // namespace lacuna::searcher
