// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/closeness.hpp"

#include "searcher/match/candidates.hpp"
#include "tests/searcher/asked_collection.hpp"

#include <doctest/doctest.h>
#include <random>
#include <set>

namespace lacuna::searcher {
namespace {

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

/// All articles, the best first.
Matches ranked(Asked& asked) {
    Matches matches = asked.plan("press law")->matches(nullptr, Precision::exact);
    return best_of(matches, {matches.size(), 0, matches.size()});
}

std::set<Xapian::docid> close_articles(Asked& asked) {
    std::set<Xapian::docid> close;
    close_words(parsed("press law"), asked.sources()).plan->set().for_each([&](auto article) {
        close.insert(article);
    });
    return close;
}

Closeness closeness(const std::set<Xapian::docid>& close) {
    return {0.25, [close](const Matches& articles) {
                Matches found;
                for (const Match& match : articles)
                    if (close.contains(match.article)) found.push_back(match);
                return found;
            }};
}

/// The reference: every one of the best matches is looked at.
std::vector<Xapian::docid> expected(const std::set<Xapian::docid>& close, const Matches& matches) {
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
        Asked asked(small);
        const auto close = close_articles(asked);
        const auto matches = ranked(asked);
        const auto order = expected(close, matches);
        for (const std::size_t wanted : {0U, 1U, 10U, 25U, 150U, 200U, 400U, 1000U}) {
            CAPTURE(wanted);
            const auto result = ranked_by_closeness(matches, closeness(close), wanted);
            REQUIRE(result.size() == order.size());
            for (std::size_t i = 0; i < std::min(wanted, order.size()); ++i)
                REQUIRE(result[i].article == order[i]);
        }
    }
}

TEST_CASE("without matches there is nothing to rank") {
    CHECK(ranked_by_closeness({}, closeness({}), 10).empty());
}

} // namespace
} // namespace lacuna::searcher
