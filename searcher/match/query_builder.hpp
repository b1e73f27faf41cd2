// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/xapian.hpp"
#include "searcher/match/closeness.hpp"
#include "searcher/match/expansion.hpp"
#include "searcher/query/tree.hpp"
#include "searcher/result.hpp"
#include "searcher/snippet/snippet.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace lacuna::searcher {

/// A query ready to run, and what is needed to show why something matched.
struct BuiltQuery {
    Xapian::Query query;
    Wanted in_body;
    Wanted in_title;
    std::vector<TermRow> terms;
    std::vector<std::string> unknown_words; ///< words, not patterns, that are in no article
    bool ranks = false;                     ///< whether anything but filters was asked for
    CloseWords close_words;                 ///< if left for after the match; else without a query
};

/// Whether the words of the whole query that stand close together raise an article's score while
/// it is matched, or are left to be looked at in the best matches.
enum class Nearness : std::uint8_t { in_match, after_match };

/// Turns a parsed query into one that Xapian runs on this collection. Throws Error{query} for
/// patterns that mean too many words.
[[nodiscard]] BuiltQuery build_query(const Node& root, const Xapian::Database& database,
                                     Expander& expander, Nearness nearness = Nearness::in_match);

} // namespace lacuna::searcher
