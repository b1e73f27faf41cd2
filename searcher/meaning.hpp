// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "searcher/match/expansion.hpp"
#include "searcher/query/tree.hpp"
#include "searcher/result.hpp"
#include "searcher/wanted.hpp"

#include <string>
#include <vector>

namespace lacuna::searcher {

/// What the words of a query came to mean: what is needed to show why something matched.
struct Meaning {
    Wanted in_body;
    Wanted in_title;
    std::vector<TermRow> terms;
    std::vector<std::string> unknown_words; ///< words, not patterns, that are in no article
};

/// Of the words that are looked for, not of those that are excluded. Throws Error{query} for
/// patterns that mean too many words.
[[nodiscard]] Meaning meaning_of(const Node& query, Expander& expander);

} // namespace lacuna::searcher
