// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "searcher/query/tree.hpp"
#include "searcher/search_request.hpp"
#include "searcher/snapshot.hpp"

#include <string>
#include <vector>

namespace lacuna::searcher {

/// A sentence for each collection that was indexed before articles had topics, if the query or a
/// facet of the request asks for them.
[[nodiscard]] std::vector<std::string>
missing_topics(const Node& query, const SearchRequest& request, Snapshots& snapshots);

} // namespace lacuna::searcher
