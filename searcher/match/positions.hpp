// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/xapian.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace lacuna::searcher {

/// What must stand where in an article, as a tree. `word` holds terms, any of which will do. `near`
/// and `adjacent` stand only at the top: fewer than `distance` words may lie between their parts,
/// which do not overlap.
struct Pattern {
    enum class Kind : unsigned char { word, any, phrase, near, adjacent };
    Kind kind = Kind::word;
    std::vector<std::string> terms; ///< with prefix
    std::vector<Pattern> parts;
    unsigned distance = 1;      ///< of near and adjacent
    std::size_t first_term = 0; ///< how many terms the words before this one have
};

/// Where each term of a pattern stands in an article, in order; the terms of all its words in their
/// order.
using TermPositions = std::vector<std::span<const Xapian::termpos>>;

/// Whether a pattern is in the article in which its terms stand so.
[[nodiscard]] bool is_in_article(const Pattern& pattern, const TermPositions& positions);

} // namespace lacuna::searcher
