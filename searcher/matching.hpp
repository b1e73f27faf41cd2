// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/document_set.hpp"
#include "searcher/match/match.hpp"
#include "searcher/match/plan.hpp"
#include "searcher/result.hpp"
#include "searcher/search_request.hpp"
#include "searcher/snapshot.hpp"

#include <set>
#include <string>
#include <vector>

namespace lacuna::searcher {

/// What is known of the articles that match before any of them is read.
struct Matched {
    Total total;
    Matches shown; ///< those of the page that is asked for, in their order, as numbers among all
    std::vector<std::vector<ScorePart>> parts; ///< of the scores of those shown; if explained
    std::vector<Facet> facets;
    std::vector<Facet> timeline; ///< one, or none
    std::set<std::string> terms; ///< that were looked for
};

/// Finds the matches, counts them, and puts them in order. `query` is what is asked for, filter
/// included.
[[nodiscard]] Matched match(const SearchRequest& request, const Node& query, Snapshots& snapshots);

/// All articles that a query finds, in the order of their numbers among all.
[[nodiscard]] std::vector<Xapian::docid> matching_articles(const Node& query, Snapshots& snapshots);

/// The same by collections, with their own numbers.
[[nodiscard]] std::vector<DocumentSet> matching_sets(const Node& query, Versions versions,
                                                     Snapshots& snapshots);

} // namespace lacuna::searcher
