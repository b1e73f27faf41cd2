// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "searcher/match/body_words.hpp"
#include "searcher/match/plan.hpp"
#include "searcher/match/positions.hpp"
#include "searcher/match/worth.hpp"

#include <memory>
#include <string>
#include <vector>

namespace lacuna::searcher {

/// A term of a word that stands in a pattern.
struct PatternTerm {
    std::string term;
    double articles;
    Worth worth;
};

/// What is looked for: `terms` are those of all words of the pattern, as it numbers them.
struct PlacedWords {
    Pattern pattern;
    std::vector<PatternTerm> terms;
    TextPart part = TextPart::all;
};

/// Articles in which a phrase or the like is: those that have all its words, and of those the ones
/// where these stand as they should. It is worth what each of its terms is worth.
[[nodiscard]] std::unique_ptr<Plan> positional_plan(PlanTraits traits, PostingStore& store,
                                                    PlacedWords words);

} // namespace lacuna::searcher
