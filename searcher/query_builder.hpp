// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/xapian.hpp"
#include "searcher/expansion.hpp"
#include "searcher/query.hpp"
#include "searcher/result.hpp"
#include "searcher/snippet.hpp"

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
};

/// Turns a parsed query into one that Xapian runs on this collection. Throws Error{query} for
/// patterns that mean too many words.
[[nodiscard]] BuiltQuery build_query(const Node& root, const Xapian::Database& database,
                                     Expander& expander);

} // namespace lacuna::searcher
