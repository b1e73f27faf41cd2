// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "searcher/match/expansion.hpp"
#include "searcher/match/plan.hpp"
#include "searcher/match/ranking.hpp"
#include "searcher/query/tree.hpp"

#include <memory>

namespace lacuna::searcher {

/// Where a query is asked, and what makes up its scores.
struct PlanSources {
    PostingStore* store; ///< of one collection
    Expander* expander;  ///< of all collections that are searched together
    const Ranking* ranking;
    Statistics statistics; ///< of all these collections
};

/// How a query is answered in one collection. Words of its `conjunction` get nothing for standing
/// close together: see `close_words`. Throws Error{query} for patterns that mean too many words.
[[nodiscard]] std::unique_ptr<Plan> make_plan(const Node& query, const PlanSources& sources);

/// The same plan without articles that are earlier versions of other ones.
[[nodiscard]] std::unique_ptr<Plan> without_versions(std::unique_ptr<Plan> plan,
                                                     PostingStore& store);

/// Words of a query that rank an article higher where they stand close together.
struct CloseWords {
    std::unique_ptr<Plan> plan; ///< finds the articles where they do; null: there are none
    double share = 0;           ///< of its score, that such an article gains
};

[[nodiscard]] CloseWords close_words(const Node& query, const PlanSources& sources);

} // namespace lacuna::searcher
