// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "searcher/query/tree.hpp"
#include "searcher/result.hpp"
#include "searcher/search_request.hpp"
#include "searcher/snapshot.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace lacuna::searcher {

/// How much more often than by chance something is in `with` of `of` articles that is in `all_with`
/// of `all` (Dunning 1993: the logarithm of the ratio of likelihoods, twice); 0 where it is not
/// more often. The first are among the second.
struct Occurring {
    double with = 0;
    double of = 0;
    double all_with = 0;
    double all = 0;
};
[[nodiscard]] double log_likelihood(const Occurring& occurring);

/// Words that stand out in the articles that a query finds.
struct Significance {
    std::vector<SignificantWord> words; ///< by language, the most frequent one first, then by score
    std::uint64_t looked_at = 0;        ///< articles, evenly taken of all that match
    std::uint64_t matches = 0;
};

/// At most `request.limit` words of each language, beside all articles in it, as they are written
/// most often. Throws Xapian::Error, and Error{resources} when time is over.
[[nodiscard]] Significance significant_words(const Node& query, const SearchRequest& request,
                                             Snapshots& snapshots);

} // namespace lacuna::searcher
