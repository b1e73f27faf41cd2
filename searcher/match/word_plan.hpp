// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "searcher/match/body_words.hpp"
#include "searcher/match/plan.hpp"
#include "searcher/match/worth.hpp"

#include <set>
#include <string>

namespace lacuna::searcher {

/// Articles that have any of a word's terms.
class WordPlan final : public Plan {
  public:
    /// Of a word that so many articles have at most, as `traits` say.
    WordPlan(PlanTraits traits, PostingStore& store, LookedFor looked_for, Worth worth);

    void add(const Within& within, DocumentSet& into) override;
    void add_terms(std::set<std::string>& terms) const override;

    /// Those of the word, at least of articles within.
    [[nodiscard]] SharedPostings postings(const Matches* within) const;
    /// Adds to the scores of matches what the word with its weight is worth there.
    void add_scores_to(Matches& matches, const Postings& postings, Precision precision) const;

  protected:
    [[nodiscard]] Matches find(const Matches* within, Precision precision) override;

  private:
    LookedFor looked_for_;
    Worth worth_;
};

} // namespace lacuna::searcher
