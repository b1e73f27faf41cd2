// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace lacuna::searcher {

/// What one word or phrase adds to the score of an article.
struct ScorePart {
    std::string of; ///< in the query language
    double score = 0;
};

} // namespace lacuna::searcher
