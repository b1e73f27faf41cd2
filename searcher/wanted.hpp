// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace lacuna::searcher {

/// The index terms that one word of the query came to mean, and how much an occurrence is worth
/// (its inverse document frequency).
struct WantedWord {
    std::vector<std::string> terms; ///< folded, without field prefix
    double weight = 1;
};

/// Words of the query that belong together: positions of `words` (indexes into Wanted::words) that
/// must follow one another in order (`window` == their number), or stand within `window` words.
struct WantedGroup {
    std::vector<std::size_t> words;
    unsigned window = 0;
    bool ordered = true;
};

/// What a query looks for in a text.
struct Wanted {
    std::vector<WantedWord> words;
    std::vector<WantedGroup> groups;
    /// words that count only as part of a group (a phrase's words alone are not marked)
    std::vector<bool> only_in_group;
};

} // namespace lacuna::searcher
