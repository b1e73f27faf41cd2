// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/ranking.hpp"

#include "searcher/match/bm25.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <queue>

namespace lacuna::searcher {

namespace {

constexpr std::array table{Ranking{"bm25", bm25_weight}};

} // namespace

Statistics statistics_of(const Xapian::Database& database) {
    return {database.get_doccount(), database.get_avlength()};
}

std::span<const Ranking> rankings() { return table; }

Xapian::doccount expected_articles(const std::vector<Xapian::doccount>& counts,
                                   Xapian::doccount all) {
    if (all == 0) return 0;
    std::priority_queue rarest(std::greater<>(), counts);
    const auto take = [&rarest] {
        const double count = rarest.top();
        rarest.pop();
        return count;
    };
    while (rarest.size() > 1) {
        const double left = take();
        const double right = take();
        const double either = left + right - left * right / all;
        rarest.push(static_cast<Xapian::doccount>(std::floor(std::max(either, 0.0) + 0.5)));
    }
    return rarest.empty() ? 0 : rarest.top();
}

} // namespace lacuna::searcher
