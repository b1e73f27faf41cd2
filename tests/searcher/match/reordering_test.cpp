// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/reordering.hpp"

#include "tests/searcher/small_collection.hpp"

#include <doctest/doctest.h>

namespace lacuna::searcher {
namespace {

std::vector<ScoreChanges> changes_of(const SmallCollection& small,
                                     const std::vector<AskedWord>& asked) {
    const auto database = small.database();
    TermLists lists = small.term_lists();
    WordStore store;
    BestArticles best(store);
    for (Xapian::docid article = 1; article <= database.get_doccount(); ++article) {
        best.words.add(article, lists, article);
        best.lengths.push_back(database.get_doclength(article));
        best.scores.push_back(10);
    }
    return score_changes(std::move(best), asked,
                         {&rankings().front(), statistics_of(database), [&](std::string_view term) {
                              return database.get_termfreq(std::string(term));
                          }});
}

TEST_CASE("more of the query's words give more, in any of their forms") {
    const SmallCollection small({{"press laws ban"}, {"press law law law"}, {"press press press"}});
    const auto changes = changes_of(small, {{{"press"}, 1}, {{"law", "laws"}, 1}, {{"ban"}, 1}});
    CHECK(changes[0].words == doctest::Approx(2.0));
    CHECK(changes[1].words == doctest::Approx(1.0));
    CHECK(changes[2].words == doctest::Approx(0.0));
}

TEST_CASE("where all articles have the same number of words, none gains by it") {
    const SmallCollection small({{"press law a"}, {"press law b"}});
    for (const auto& change : changes_of(small, {{{"press"}, 1}, {{"law"}, 1}}))
        CHECK(change.words == doctest::Approx(0));
}

TEST_CASE("nothing changes where there is nothing") {
    WordStore store;
    CHECK(score_changes(BestArticles(store), {{{"press"}, 1}}, {}).empty());
}

} // namespace
} // namespace lacuna::searcher
