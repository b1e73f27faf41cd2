// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

/// Articles in which a phrase or the like is: those that have all its words, and of those the ones
/// where these stand as they should. It is worth what each of its terms is worth. `terms` are those
/// of all words of the pattern, as it numbers them.
[[nodiscard]] std::unique_ptr<Plan> positional_plan(PlanTraits traits, PostingStore& store,
                                                    Pattern pattern,
                                                    std::vector<PatternTerm> terms);

} // namespace lacuna::searcher
