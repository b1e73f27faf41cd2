// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/fields.hpp"
#include "searcher/match/expansion.hpp"
#include "searcher/query/tree.hpp"
#include "searcher/result.hpp"
#include "searcher/wanted.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace lacuna::searcher {

/// What the words of a query came to mean.
struct Meaning {
    std::vector<TermRow> terms;
    std::vector<std::string> unknown_words; ///< words, not patterns, that are in no article
};

/// Of the words that are looked for, not of those that are excluded. Throws Error{query} for
/// patterns that mean too many words.
[[nodiscard]] Meaning meaning_of(const Node& query, Expander& expander);

/// The query without the words of its rows (`typed` is its text) that are function words in texts
/// of a language, where it has others: they are in every sentence, and say why an article matched
/// only inside phrases. One language's are words of content in another (Vietnamese "công an").
[[nodiscard]] Node without_function_words(Node query, std::string_view typed,
                                          std::string_view language);

/// What the query looks for in one text field: what is needed to show why an article matched.
[[nodiscard]] Wanted wanted_in(FieldId id, const Node& query, Expander& expander);

} // namespace lacuna::searcher
