// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/article_lists.hpp"

#include "searcher/match/match.hpp"

#include <doctest/doctest.h>

namespace lacuna::searcher {
namespace {

TEST_CASE("the first element from an article on is found from anywhere, however far it is") {
    Matches list;
    for (Xapian::docid article = 2; article <= 400; article += 2) list.push_back({article, 0});
    for (const std::size_t start : {0U, 1U, 50U, 199U, 200U})
        for (Xapian::docid wanted = 1; wanted <= 402; ++wanted) {
            const auto begin = list.begin() + static_cast<std::ptrdiff_t>(start);
            auto expected = begin;
            while (expected != list.end() && expected->article < wanted) ++expected;
            REQUIRE(first_from(begin, list.end(), wanted) == expected);
        }
}

TEST_CASE("any number of lists is united into one, in order, each article once") {
    std::vector<Matches> lists;
    for (Xapian::docid step = 1; step <= 5; ++step) {
        lists.emplace_back();
        for (Xapian::docid article = step; article <= 60; article += step)
            lists.back().push_back({article, 1});
        const auto all =
            united_all(lists, [](Match& match, const Match& other) { match.score += other.score; });
        REQUIRE(all.size() == 60);
        for (Xapian::docid article = 1; article <= 60; ++article) {
            double divisors = 0;
            for (Xapian::docid of = 1; of <= step; ++of) divisors += article % of == 0 ? 1 : 0;
            REQUIRE(all[article - 1].article == article);
            REQUIRE(all[article - 1].score == doctest::Approx(divisors));
        }
    }
}

} // namespace
} // namespace lacuna::searcher
