// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "searcher/match/expansion.hpp"
#include "searcher/query/tree.hpp"

#include <optional>
#include <string>
#include <vector>

namespace lacuna::searcher {

/// Prefixes of the terms that a word or pattern in this field may be: of words, and for patterns
/// over a field with values, of the values.
[[nodiscard]] std::vector<std::string> prefixes_of(const std::optional<FieldId>& id);

/// What a word or pattern means in the collection, without prefixes. Throws Error{query} for
/// patterns that mean too much.
[[nodiscard]] std::vector<FoundTerm> found_terms(const Node& word, Expander& expander);

/// The same as terms of the index.
[[nodiscard]] std::vector<std::string> terms_of(const Node& word, Expander& expander);

/// At most so many articles have the word.
[[nodiscard]] double articles_of(const Node& word, Expander& expander);

} // namespace lacuna::searcher
