// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/significance.hpp"

#include "searcher/search.hpp"
#include "tests/searcher/small_collection.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace lacuna::searcher {

namespace {

SearchResult terms(const SmallCollection& collection, std::string query, std::size_t limit = 10) {
    SearchRequest request;
    request.query = std::move(query);
    request.limit = limit;
    request.needs = {};
    request.needs.significant = true;
    return Searcher({collection.path()}, {}).search(request);
}

/// Every fourth article is about a dam.
std::vector<SmallArticle> mostly_weather(unsigned number) {
    std::vector<SmallArticle> articles;
    for (unsigned i = 0; i < number; ++i)
        articles.push_back(
            {i % 4 == 0 ? "the dam broke and the river rose" : "the rain fell and fell", "", "",
             i % 8 < 4 ? "en" : "nl"});
    return articles;
}

} // namespace

TEST_CASE("the log-likelihood ratio is that of the table, and of more than by chance alone") {
    CHECK(log_likelihood({10, 10, 10, 20}) == doctest::Approx(27.73).epsilon(0.001));
    CHECK(log_likelihood({5, 10, 10, 20}) == 0);
    CHECK(log_likelihood({1, 10, 10, 20}) == 0);
    CHECK(log_likelihood({20, 20, 20, 20}) == 0);
    CHECK(log_likelihood({0, 0, 0, 0}) == 0);
    CHECK(log_likelihood({3, 2, 1, 0}) == 0);
}

TEST_CASE("words stand out by language, with their counts, and function words do not") {
    const SmallCollection collection(mostly_weather(80));
    const auto result = terms(collection, "river");
    std::string text;
    for (const SignificantWord& word : result.significant) {
        text += word.language + ":" + word.word + " ";
        CHECK(word.articles == 10);
        CHECK(word.all == 20); // in both languages
    }
    CHECK(text == "en:broke en:dam en:river en:rose nl:broke nl:dam nl:river nl:rose ");
}

TEST_CASE("the limit counts words of each language, and all articles have none that stand out") {
    const SmallCollection collection(mostly_weather(80));
    CHECK(terms(collection, "river", 1).significant.size() == 2);
    CHECK(terms(collection, "river", 0).significant.empty());
    CHECK(terms(collection, "*:*").significant.empty());
}

TEST_CASE("of very many articles an even part is looked at, and that is said") {
    const SmallCollection collection(mostly_weather(2800));
    const auto result = terms(collection, "river");
    REQUIRE_FALSE(result.significant.empty());
    CHECK(result.warnings.back() ==
          "words that stand out were looked for in 350 of the 700 articles, evenly taken");
}

} // namespace lacuna::searcher
