// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "searcher/match/plan.hpp"

#include <string>

// Articles of one database, added to a set.
namespace lacuna::searcher {

/// Reaching one article in a list costs about as much as reading so many of them.
inline constexpr std::uint64_t skip_cost = 4;

/// Those that have the term and are within.
void add_term(const Xapian::Database& database, const std::string& term, const Within& within,
              DocumentSet& into);

/// All that are within.
void add_all(const Xapian::Database& database, const Within& within, DocumentSet& into);

} // namespace lacuna::searcher
