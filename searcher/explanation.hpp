// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "searcher/match/ranking.hpp"
#include "searcher/result.hpp"

#include <string>
#include <vector>

namespace lacuna::searcher {

/// What was read in the text of a query.
struct Understanding {
    std::string parsed;                  ///< in the query language
    std::vector<std::string> left_aside; ///< function words that are not looked for
};

/// How a query was understood: the query, what each word came to mean and how frequent that is, and
/// in how many articles it was looked for.
[[nodiscard]] std::vector<std::string> explain_query(const Understanding& query,
                                                     const std::vector<TermRow>& terms,
                                                     const Statistics& statistics);

} // namespace lacuna::searcher
