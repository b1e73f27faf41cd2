// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/xapian.hpp"
#include "searcher/facets/column_search.hpp"
#include "searcher/match/expansion.hpp"
#include "searcher/match/match.hpp"
#include "searcher/match/postings.hpp"
#include "searcher/match/query_builder.hpp"
#include "searcher/result.hpp"
#include "searcher/search_request.hpp"

#include <vector>

namespace lacuna::searcher {

/// What a search asks: databases that do not change meanwhile.
struct Sources {
    const Xapian::Database* database;
    Expander* expander;
    ColumnSearch* columns;
    PostingStore* postings; ///< null for several collections, which number articles together
};

/// What is known of the articles that match before any of them is read.
struct Matched {
    Total total;
    Matches shown; ///< those of the page that is asked for, in their order
    std::vector<Facet> facets;
    std::vector<Facet> timeline; ///< one, or none
};

/// Finds the matches, counts them, and puts them in order. `query` is what is asked for, filter
/// included; words that stand close together are looked at after the match if `built` says so.
[[nodiscard]] Matched match(const SearchRequest& request, const Node& query,
                            const BuiltQuery& built, const Sources& sources);

} // namespace lacuna::searcher
