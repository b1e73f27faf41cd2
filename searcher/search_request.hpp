// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "searcher/deadline.hpp"
#include "searcher/facets/facet_request.hpp"
#include "searcher/query/tree.hpp"
#include "searcher/rank.hpp"
#include "searcher/sort.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace lacuna::searcher {

enum class Count : std::uint8_t { cheap, exact };

/// Of articles that were read with several texts: the newest of each, or all of them.
enum class Versions : std::uint8_t { current, all };

/// Whether names of the table are looked for in their other forms and scripts as well.
enum class Names : std::uint8_t { in_all_forms, as_typed };

/// Whether broader and related concepts are meant as well where the query names one.
enum class Breadth : std::uint8_t { as_asked, broader };

/// What an answer is to hold beside the total and the facets asked for.
struct Needs {
    bool hits = false;        ///< the best articles, with passages that match
    bool whole_texts = false; ///< of those articles, instead of passages
    bool lines = false;       ///< every match in the best articles, between the words around it
    bool terms = false;       ///< what the words of the query came to mean
    bool significant = false; ///< words that stand out in the articles found
    bool timeline = false;
    bool explanation = false; ///< of the query, and of each hit

    /// Whether articles have to be ranked and read.
    [[nodiscard]] constexpr bool has_articles() const { return hits || lines; }
    /// Whether more of articles is read than passages take.
    [[nodiscard]] constexpr bool has_texts() const { return whole_texts || lines; }
};

/// Texts by the names under which a query asks for articles like them.
using Texts = std::map<std::string, std::string, std::less<>>;

/// One search; as it comes, for the ten best of all articles. `filter` restricts what `query`
/// finds; both are texts and trees of the language.
struct SearchRequest {
    std::string query_id;
    std::string query;
    Node filter; ///< everything, if nothing is to be filtered
    ParseOptions parsing;
    std::size_t limit = 10;
    std::size_t offset = 0;
    std::size_t periods = 0; ///< of the timeline, the first ones; 0: all
    Sort sort = Sort::relevance;
    Rank rank = Rank::related;
    std::vector<FacetRequest> facets;
    Needs needs{.hits = true};
    std::size_t passages = 2; ///< of each snippet; 0: no snippets
    int width = 80;           ///< columns that snippets are meant for
    Count count = Count::cheap;
    Versions versions = Versions::current;
    Names names = Names::in_all_forms;
    Breadth breadth = Breadth::as_asked;
    Texts texts; ///< for like:FILE
    Deadline deadline;
};

} // namespace lacuna::searcher
