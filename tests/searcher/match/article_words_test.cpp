// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/article_words.hpp"

#include "tests/searcher/small_collection.hpp"

#include <doctest/doctest.h>
#include <map>

namespace lacuna::searcher {
namespace {

std::map<std::string, unsigned> counted(const ArticleWords& words, std::size_t article) {
    std::map<std::string, unsigned> counts;
    for (const auto& [word, count] : words.of(article)) counts.emplace(words.term(word), count);
    return counts;
}

TEST_CASE("words of texts are counted, terms of fields are passed over") {
    const SmallCollection small(
        {{"2019 ban press ban", "", "2019", "en", {{FieldId::source, "Gazette"}}}, {"press 法律"}});
    TermLists lists = small.term_lists();
    WordStore store;
    ArticleWords words(store);
    words.add(1, lists, 1);
    words.add(2, lists, 2);
    CHECK(words.articles() == 2);
    CHECK(counted(words, 0) ==
          std::map<std::string, unsigned>{{"2019", 1}, {"ban", 2}, {"press", 1}});
    CHECK(counted(words, 1) == std::map<std::string, unsigned>{{"press", 1}, {"法律", 1}});
    REQUIRE(words.find("press"));
    CHECK(words.articles_with(*words.find("press")) == 2);
    CHECK_FALSE(words.find("law"));
}

TEST_CASE("numbers are of these articles, whatever the store has read before") {
    const SmallCollection small({{"ban press law"}, {"weather"}});
    TermLists lists = small.term_lists();
    WordStore store;
    ArticleWords before(store);
    before.add(1, lists, 1);
    ArticleWords words(store);
    words.add(2, lists, 2);
    CHECK(words.different_words() == 1);
    CHECK(words.find("weather") == 0U);
    CHECK_FALSE(words.find("ban"));
    CHECK_FALSE(words.find("nowhere"));
}

} // namespace
} // namespace lacuna::searcher
