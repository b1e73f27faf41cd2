// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/closeness.hpp"

#include "searcher/match/match_lists.hpp"
#include "searcher/match/ranking.hpp"
#include "tests/searcher/small_collection.hpp"

#include <doctest/doctest.h>
#include <random>
#include <set>

namespace lacuna::searcher {
namespace {

using Xapian::Query;

/// Articles with `press` and `law`, now and then close together, in many different lengths.
void fill(SmallCollection& small, int articles) {
    std::mt19937 random(3);
    std::uniform_int_distribution<int> some(0, 40);
    for (int i = 0; i < articles; ++i) {
        std::string body = "press ";
        for (int left = some(random); left > 0; --left) body += "x ";
        body += "law ";
        for (int left = some(random); left > 0; --left) body += "y ";
        small.add({body});
    }
    small.commit();
}

Matches all_of(const Xapian::Database& database) {
    Xapian::Enquire enquire(database);
    enquire.set_query({Query::OP_AND, Query("press"), Query("law")});
    enquire.set_weighting_scheme(ranking());
    return matches_of(enquire.get_mset(0, database.get_doccount()));
}

CloseWords close_words() {
    const std::vector<Query> words{Query("press"), Query("law")};
    return {Query(Query::OP_NEAR, words.begin(), words.end(), 8), 0.25};
}

/// The reference: every one of the best matches is looked at.
std::vector<Xapian::docid> expected(const Xapian::Database& database, const Matches& matches) {
    Xapian::Enquire enquire(database);
    enquire.set_query(close_words().query);
    const auto near = enquire.get_mset(0, database.get_doccount());
    const std::set<Xapian::docid> close(near.begin(), near.end());
    std::vector<std::pair<double, Xapian::docid>> scored;
    for (std::size_t i = 0; i < matches.size(); ++i) {
        const auto [article, score] = matches[i];
        const double gain = i < most_reranked && close.contains(article) ? 1.25 : 1;
        scored.emplace_back(-score * gain, article);
    }
    const auto pool = std::min<std::size_t>(most_reranked, scored.size());
    std::stable_sort(scored.begin(), scored.begin() + static_cast<std::ptrdiff_t>(pool),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<Xapian::docid> order;
    for (const auto& [score, article] : scored) order.push_back(article);
    return order;
}

TEST_CASE("close words raise the best matches, however many of them are wanted") {
    for (const int articles : {1, 15, 180, 500}) {
        CAPTURE(articles);
        SmallCollection small;
        fill(small, articles);
        const auto database = small.database();
        const auto matches = all_of(database);
        const auto order = expected(database, matches);
        for (const std::size_t wanted : {0U, 1U, 10U, 25U, 150U, 200U, 400U, 1000U}) {
            CAPTURE(wanted);
            const auto ranked = ranked_by_closeness(matches, close_words(), database, wanted);
            REQUIRE(ranked.size() == order.size());
            for (std::size_t i = 0; i < std::min(wanted, order.size()); ++i)
                REQUIRE(ranked[i].article == order[i]);
        }
    }
}

TEST_CASE("without matches there is nothing to rank") {
    const SmallCollection small({{"press"}});
    const auto database = small.database();
    CHECK(ranked_by_closeness(all_of(database), close_words(), database, 10).empty());
}

} // namespace
} // namespace lacuna::searcher
