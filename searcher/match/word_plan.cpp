// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/word_plan.hpp"

#include "searcher/match/match_lists.hpp"
#include "searcher/match/term_sets.hpp"

#include <memory>
#include <utility>

namespace lacuna::searcher {

WordPlan::WordPlan(PlanTraits traits, PostingStore& store, LookedFor looked_for, Worth worth)
    : Plan(std::move(traits), store), looked_for_(std::move(looked_for)), worth_(std::move(worth)) {
}

void WordPlan::add(const Within& within, DocumentSet& into) {
    if (looked_for_.part == TextPart::all) {
        for (const auto& sought : looked_for_.terms)
            add_term(database(), sought.term, within, into);
        return;
    }
    const auto read = postings(nullptr);
    for (const Posting& posting : *read)
        if (within.has(posting.article)) into.insert(posting.article);
}

void WordPlan::add_terms(std::set<std::string>& terms) const {
    for (const auto& sought : looked_for_.terms) terms.insert(sought.term);
}

SharedPostings WordPlan::postings(const Matches* within) const {
    auto read = store().read(looked_for_.terms, traits().most, within);
    if (looked_for_.part == TextPart::all) return read;
    return std::make_shared<const Postings>(in_bodies(*read, looked_for_.terms, database()));
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
