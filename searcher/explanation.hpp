// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "searcher/match/ranking.hpp"
#include "searcher/result.hpp"

#include <string>
#include <vector>

namespace lacuna::searcher {

/// How a query was understood: the query, what each word came to mean and how frequent that is, and
/// in how many articles it was looked for.
[[nodiscard]] std::vector<std::string> explain_query(const std::string& parsed,
                                                     const std::vector<TermRow>& terms,
                                                     const Statistics& statistics);

} // namespace lacuna::searcher
