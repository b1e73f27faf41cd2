// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/xapian.hpp"
#include "searcher/posting_store.hpp"
#include "searcher/ranking.hpp"

#include <string>
#include <vector>

namespace lacuna::searcher {

/// Finds the articles with any of the terms and weighs them as `OP_SYNONYM` does, from postings
/// that were read before. `store` must belong to the database that the query runs on.
[[nodiscard]] Xapian::Query word_query(PostingStore& store, const Xapian::Database& database,
                                       const std::vector<std::string>& terms);

} // namespace lacuna::searcher
