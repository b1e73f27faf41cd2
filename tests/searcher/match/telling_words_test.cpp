// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/telling_words.hpp"

#include "tests/searcher/small_collection.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace lacuna::searcher {

namespace {

SmallCollection weeklies() {
    return SmallCollection(
        {{.body = "the editor of the weekly was jailed", .title = "weekly banned"},
         {.body = "the weekly was banned by the ministry"},
         {.body = "the rain was the news of the day"},
         {.body = "the editor jailed the cat"},
         {.body = "der regen war die nachricht", .language = "de"}});
}

std::vector<std::string> terms_of(const std::vector<TellingWord>& words) {
    std::vector<std::string> terms;
    for (const TellingWord& word : words) terms.push_back(word.term);
    return terms;
}

} // namespace

TEST_CASE("the words of an article are those of its texts, with what its title has") {
    const auto collection = weeklies();
    TermLists lists = collection.term_lists();
    for (const TextWord& word : words_of_article(lists, 1)) {
        CAPTURE(word.term);
        CHECK(word.is_in_title == (word.term == "weekly" || word.term == "banned"));
        if (word.term == "the") CHECK(word.count == 2);
    }
}

TEST_CASE("words of the title tell most, and words of most articles nothing") {
    const auto collection = weeklies();
    const auto database = collection.database();
    TermLists lists = collection.term_lists();
    const auto terms = terms_of(telling_words(words_of_article(lists, 1), {&database, 4, 2}));
    CHECK(terms.front() == "weekly");
    CHECK(std::count(terms.begin(), terms.end(), "the") == 0);
    CHECK(std::count(terms.begin(), terms.end(), "was") == 0);
}

TEST_CASE("a text is weighed as an article is, its first line as a title") {
    const auto words = words_of_text("Weekly banned\nThe weekly, banned in May.\n");
    for (const TextWord& word : words) {
        CAPTURE(word.term);
        const bool is_in_title = word.term == "weekly" || word.term == "banned";
        CHECK(word.is_in_title == is_in_title);
        CHECK(word.count == (is_in_title ? 5 : 1));
    }
    CHECK_FALSE(words_of_text("one line alone").front().is_in_title);
}

TEST_CASE("words that too few articles have tell nothing") {
    const auto collection = weeklies();
    const auto database = collection.database();
    const auto of_text = telling_words(words_of_text("ministry of zebras"), {&database});
    CHECK(terms_of(of_text).front() == "ministry");
    CHECK(of_text.size() == 2);
    CHECK(telling_words(words_of_text("zebras graze"), {&database}).empty());
    CHECK(telling_words({}, {&database}).empty());
}

} // namespace lacuna::searcher
