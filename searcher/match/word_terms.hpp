// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "searcher/match/expansion.hpp"
#include "searcher/match/postings.hpp"
#include "searcher/query/tree.hpp"

#include <cstdint>
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
/// Whether a query ranks by one word or pattern, or by several.
enum class Company : std::uint8_t { alone, with_others };
[[nodiscard]] Company company_of(const Node& query);

/// The same with what each counts. Where a word is alone, no article with other forms than the
/// typed one comes before one that has it.
[[nodiscard]] SoughtTerms sought_terms(const Node& word, Expander& expander, Company company);

/// At most so many articles have the word or phrase.
[[nodiscard]] double articles_of(const Node& node, Expander& expander);

} // namespace lacuna::searcher
