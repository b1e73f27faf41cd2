// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/xapian.hpp"
#include "searcher/match/match.hpp"

#include <functional>
#include <vector>

namespace lacuna::searcher {

/// Lists the articles of one database that match something, in any order, each once or more often.
using ArticleLister = std::function<std::vector<Xapian::docid>(const Xapian::Database&)>;

/// Articles that Xapian has no operator for: `list` is asked once for each of the databases that
/// are searched together. Adds no weight.
[[nodiscard]] Xapian::Query listed_query(ArticleLister list);

/// These articles of a database that is searched alone, in their order, with their scores.
[[nodiscard]] Xapian::Query scored_query(Matches matches);

} // namespace lacuna::searcher
