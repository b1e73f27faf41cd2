// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/ranking.hpp"

#include "tests/searcher/small_collection.hpp"

#include <doctest/doctest.h>

namespace lacuna::searcher {
namespace {

TEST_CASE("rare, frequent and short articles weigh more, never more than the bound") {
    const SmallCollection small({{"a b c d"}, {"a b"}, {"a"}, {"e f g h i"}});
    for (const Ranking& ranking : rankings()) {
        CAPTURE(ranking.name);
        const auto statistics = statistics_of(small.database());
        const auto rare = ranking.word(statistics, 1);
        const auto common = ranking.word(statistics, 3);
        CHECK(rare->in_article(1, 4) > common->in_article(1, 4));
        CHECK(rare->in_article(2, 4) > rare->in_article(1, 4));
        CHECK(rare->in_article(1, 4) > rare->in_article(1, 5));
        for (const Xapian::termcount length : {1U, 2U, 5U, 100U})
            CHECK(rare->in_article(1, length) <= rare->at_most(1));
        CHECK(common->in_article(1, 5) > 0);
    }
}

TEST_CASE("an empty collection gives weights as well") {
    SmallCollection small;
    small.commit();
    for (const Ranking& ranking : rankings())
        CHECK(ranking.word(statistics_of(small.database()), 7)->in_article(1, 1) > 0);
}

TEST_CASE("terms that come independently have so many articles together") {
    CHECK(expected_articles({}, 100) == 0);
    CHECK(expected_articles({7}, 100) == 7);
    CHECK(expected_articles({1, 2, 3}, 0) == 0);
    CHECK(expected_articles({50, 50}, 100) == 75);
    CHECK(expected_articles({100, 100, 3}, 100) == 100);
}

} // namespace
} // namespace lacuna::searcher
