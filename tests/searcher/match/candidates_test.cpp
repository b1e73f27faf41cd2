// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/candidates.hpp"

#include "searcher/match/match_lists.hpp"
#include "tests/searcher/asked_collection.hpp"
#include "tests/searcher/varied_articles.hpp"

#include <doctest/doctest.h>

namespace lacuna::searcher {
namespace {

/// The first `most` of all matches and, after `first`, those only that could rise among these;
/// found by sorting them all.
Matches expected_best(Matches all, const Wish& wish) {
    std::stable_sort(all.begin(), all.end(), [](const Match& left, const Match& right) {
        return left.score > right.score;
    });
    Matches expected;
    for (const Match& match : all) {
        const bool is_full = expected.size() == wish.most || wish.first == 0;
        if (is_full || (expected.size() >= wish.first &&
                        match.score < expected[wish.first - 1].score / (1 + wish.share)))
            break;
        expected.push_back(match);
    }
    return expected;
}

const std::vector<std::string> queries{"ban",
                                       "often some",
                                       "all OR rare",
                                       "ban some date:2015",
                                       "\"often ban\"",
                                       "\"ban ban\" OR all",
                                       "all NEAR/3 ban",
                                       "ban NOT \"all often\"",
                                       "\"all often\" XOR some",
                                       "(often ban) OR rare",
                                       "ban AND_MAYBE \"ban some\"",
                                       "none"};

TEST_CASE("the best matches are the first of all, and those that could rise among them") {
    SmallCollection small;
    fill_varied(small, 900);
    Asked asked(small);
    for (const auto& query : queries) {
        const auto plan = asked.plan(query);
        const Matches all = plan->matches(nullptr, Precision::exact);
        for (const std::size_t first : {0U, 1U, 10U, 100U, 2000U})
            for (const double share : {0.0, 0.01, 0.25})
                for (const std::size_t more : {0U, 5U, 50U, 1000U}) {
                    CAPTURE(query);
                    CAPTURE(first);
                    CAPTURE(share);
                    CAPTURE(more);
                    const Wish wish{first, share, first + more};
                    Candidates candidates(*plan);
                    REQUIRE(listed(candidates.best(wish)) == listed(expected_best(all, wish)));
                    static_cast<void>(candidates.count(100));
                    REQUIRE(listed(candidates.best(wish)) == listed(expected_best(all, wish)));
                }
    }
}

TEST_CASE("matches are counted exactly, or within bounds once enough were found") {
    SmallCollection small;
    fill_varied(small, 900);
    Asked asked(small);
    for (const auto& query : queries) {
        CAPTURE(query);
        const auto plan = asked.plan(query);
        const auto all = plan->matches(nullptr, Precision::exact).size();
        for (const std::uint64_t enough : {10U, 100U, 1000U}) {
            const MatchCount count = Candidates(*plan).count(enough);
            CHECK(count.lower <= all);
            CHECK(count.upper >= all);
            CHECK(count.lower <= count.estimate);
            CHECK(count.estimate <= count.upper);
            if (enough > all || plan->traits().is_certain) CHECK(count.lower == count.upper);
        }
    }
    const auto phrase = asked.plan("\"all often\"");
    const MatchCount about = Candidates(*phrase).count(10);
    CHECK(about.lower < about.upper);
}

TEST_CASE("all matches are told in the order of their numbers, however many were looked at") {
    SmallCollection small;
    fill_varied(small, 300);
    Asked asked(small);
    for (const auto& query : queries) {
        CAPTURE(query);
        const auto plan = asked.plan(query);
        const Matches all = plan->matches(nullptr, Precision::exact);
        Candidates candidates(*plan);
        static_cast<void>(candidates.count(10));
        CHECK(listed(candidates.all()) == listed(all));
        CHECK(numbers(candidates.set()) == numbers(set_of(all, plan->last_article())));
    }
}

} // namespace
} // namespace lacuna::searcher
