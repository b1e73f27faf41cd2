// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "searcher/match/expansion.hpp"
#include "searcher/query/tree.hpp"

#include <cstddef>

namespace lacuna::searcher {

/// A query with no more words than are looked for.
struct Shortened {
    Node query;
    std::size_t words = 0;    ///< that it had
    std::size_t left_out = 0; ///< of these
};

/// Leaves words out of groups of AND and OR, those that tell least first, until caps::words are
/// left: words that no article has, then the most frequent ones. What is excluded, a filter or part
/// of nearness stays. A phrase stays or goes as a whole. Throws Xapian::Error, and Error{query} as
/// the expander does.
[[nodiscard]] Shortened with_most_telling_words(Node query, Expander& expander);

} // namespace lacuna::searcher
