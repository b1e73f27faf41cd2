// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/xapian.hpp"
#include "searcher/match/query_builder.hpp"

#include <string>
#include <vector>

namespace lacuna::searcher {

/// How a query was understood: the query, what each word came to mean and how frequent that is, and
/// what Xapian runs.
[[nodiscard]] std::vector<std::string>
explain_query(const std::string& parsed, const BuiltQuery& built, const Xapian::Database& database);

/// Which words an article has, how often, and how rare they are.
[[nodiscard]] std::vector<std::string> explain_hit(const Xapian::Database& database,
                                                   Xapian::docid document, const BuiltQuery& built);

} // namespace lacuna::searcher
