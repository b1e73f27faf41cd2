// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "searcher/match/plan.hpp"
#include "searcher/match/word_plan.hpp"

#include <memory>
#include <vector>

namespace lacuna::searcher {

using Plans = std::vector<std::unique_ptr<Plan>>;

/// What a conjunction is made of.
struct Conjunction {
    std::vector<std::unique_ptr<WordPlan>> words;
    Plans others;
    std::unique_ptr<Plan> bonus; ///< adds to the score where it matches; or null
};

/// Articles that all parts match.
[[nodiscard]] std::unique_ptr<Plan> all_of_plan(PlanTraits traits, PostingStore& store,
                                                Conjunction parts);
/// Articles that any part matches.
[[nodiscard]] std::unique_ptr<Plan> any_of_plan(PlanTraits traits, PostingStore& store,
                                                Plans parts);
/// Articles that at least so many of the parts match.
[[nodiscard]] std::unique_ptr<Plan> at_least_plan(PlanTraits traits, PostingStore& store,
                                                  Plans parts, std::size_t least);
/// Articles that an odd number of the parts matches.
[[nodiscard]] std::unique_ptr<Plan> one_of_plan(PlanTraits traits, PostingStore& store,
                                                Plans parts);
/// Articles that the first part matches, and no other one.
[[nodiscard]] std::unique_ptr<Plan> but_not_plan(PlanTraits traits, PostingStore& store,
                                                 Plans parts);
/// Articles that the first part matches; the others only add to the score.
[[nodiscard]] std::unique_ptr<Plan> and_maybe_plan(PlanTraits traits, PostingStore& store,
                                                   Plans parts);

} // namespace lacuna::searcher
