// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "searcher/query/tree.hpp"
#include "searcher/result.hpp"
#include "searcher/search_request.hpp"
#include "searcher/snapshot.hpp"

#include <optional>
#include <string>

namespace lacuna::searcher {

/// What is asked instead of a query of which no article has all words.
struct Relaxed {
    Node query; ///< finds the articles that have most of its words, function words left aside
    Relaxation what;
};

/// Nothing where the query is no row of words, or where no article has any of them. Quoted phrases
/// and what is in brackets count as one word each, text without blanks by its words; filters and
/// what is excluded stay. `query` is `request.query` as it was parsed, with its filter.
[[nodiscard]] std::optional<Relaxed> relaxed(const Node& query, const SearchRequest& request,
                                             Snapshots& snapshots);

/// What is missing where, in a sentence.
[[nodiscard]] std::string to_sentence(const Relaxation& what);

} // namespace lacuna::searcher
