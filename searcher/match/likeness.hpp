// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "searcher/match/article_words.hpp"

#include <vector>

namespace lacuna::searcher {

/// What the scores of articles become when half of each is that of the articles most like it (Diaz:
/// Regularizing ad hoc retrieval scores). Like is what shares words that are rare among them, which
/// needs no look at the collection. No score is below the least one given. `scores` are those of
/// the articles of `words`, by their places.
[[nodiscard]] std::vector<double> shared_with_alike(const std::vector<double>& scores,
                                                    const ArticleWords& words);

} // namespace lacuna::searcher
