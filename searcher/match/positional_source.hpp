// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/xapian.hpp"

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
    unsigned distance = 1; ///< of near and adjacent
};

/// Xapian refuses a phrase inside NEAR. This finds the articles in which a pattern is, by checking
/// positions of those that `candidates` matches, which must be all that the pattern can be found
/// in. Adds no weight. Works on each of several databases.
[[nodiscard]] Xapian::Query positional_query(const Xapian::Query& candidates, Pattern pattern);

} // namespace lacuna::searcher
