// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/xapian.hpp"
#include "searcher/match/match.hpp"
#include "searcher/match/positions.hpp"

#include <optional>

// Xapian reads positions for its own match at a third of what its interface for them costs.
namespace lacuna::searcher {

/// A pattern as a query of Xapian, which has none for phrases inside others.
[[nodiscard]] std::optional<Xapian::Query> xapian_query(const Pattern& pattern);

/// Those of the candidates, which are in the order of their numbers, that the query matches;
/// without candidates, of all articles.
[[nodiscard]] Matches matched_by_xapian(const Xapian::Query& query, const Matches* candidates,
                                        const Xapian::Database& database);

} // namespace lacuna::searcher
