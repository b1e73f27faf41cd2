// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "searcher/query/draft.hpp"
#include "searcher/query/lexer.hpp"
#include "searcher/query/tree.hpp"

#include <vector>

namespace lacuna::searcher {

/// `parts` near each other, or in order, as the operator says. Throws Error{query} unless they are
/// words, patterns, phrases and alternatives of these, all in the same field and without weights.
[[nodiscard]] Node near_node(const Draft& draft, const Lexeme& typed, std::vector<Node> parts);

} // namespace lacuna::searcher
