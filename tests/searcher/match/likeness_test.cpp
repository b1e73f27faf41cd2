// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/likeness.hpp"

#include "tests/searcher/small_collection.hpp"

#include <doctest/doctest.h>

namespace lacuna::searcher {
namespace {

std::vector<double> shared_of(const std::vector<std::string>& bodies,
                              const std::vector<double>& scores) {
    SmallCollection small;
    for (const auto& body : bodies) small.add({body});
    small.commit();
    TermLists lists = small.term_lists();
    WordStore store;
    ArticleWords words(store);
    for (Xapian::docid article = 1; article <= bodies.size(); ++article)
        words.add(article, lists, article);
    return shared_with_alike(scores, words);
}

TEST_CASE("an article among good ones gains, and one among bad ones loses") {
    const auto shared = shared_of({"press radio station", "press radio station closed",
                                   "press football match", "press football match goal"},
                                  {4, 2, 3, 1});
    CHECK(shared[1] == doctest::Approx(3));
    CHECK(shared[2] == doctest::Approx(2));
}

TEST_CASE("an article that is like no other keeps its score") {
    CHECK(shared_of({"press radio", "press radio", "weather"}, {3, 2, 1})[2] == doctest::Approx(1));
}

TEST_CASE("words that nearly all have make nothing alike") {
    const std::vector<double> scores{5, 4, 3, 2, 1};
    CHECK(shared_of({"press a", "press b", "press c", "press d", "press e"}, scores) == scores);
}

TEST_CASE("no score falls below the least") {
    for (const double score :
         shared_of({"a b c", "b c d", "c d e", "d e a", "e a b"}, {9, 1, 7, 1.5, 3}))
        CHECK(score >= 1);
}

} // namespace
} // namespace lacuna::searcher
