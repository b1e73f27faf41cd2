// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/xapian.hpp"

#include <vector>

namespace lacuna::searcher {

/// An article that a query finds.
struct Match {
    Xapian::docid article;
    double score;
};

/// In the order of articles, each once, or in that of a result: who returns them says which.
using Matches = std::vector<Match>;

} // namespace lacuna::searcher
