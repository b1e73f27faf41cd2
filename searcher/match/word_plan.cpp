// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/word_plan.hpp"

#include "searcher/match/match_lists.hpp"
#include "searcher/match/term_sets.hpp"

#include <utility>

namespace lacuna::searcher {

WordPlan::WordPlan(PlanTraits traits, PostingStore& store, std::vector<std::string> terms,
                   Worth worth)
    : Plan(std::move(traits), store), terms_(std::move(terms)), worth_(std::move(worth)) {}

void WordPlan::add(const Within& within, DocumentSet& into) {
    for (const auto& term : terms_) add_term(database(), term, within, into);
}

void WordPlan::add_terms(std::set<std::string>& terms) const {
    terms.insert(terms_.begin(), terms_.end());
}

SharedPostings WordPlan::postings(const Matches* within) const {
    return store().read(terms_, traits().most, within);
}

void WordPlan::add_scores_to(Matches& matches, const Postings& postings,
                             Precision precision) const {
    worth_.add_to(matches, postings, {&store().lengths(), traits().weight, precision});
}

Matches WordPlan::find(const Matches* within, Precision precision) {
    const auto read = postings(within);
    Matches found = within == nullptr ? matches_of(*read) : common(*within, *read);
    worth_.add_to(found, *read, {&store().lengths(), 1, precision});
    return found;
}

} // namespace lacuna::searcher
