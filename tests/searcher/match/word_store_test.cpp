// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/word_store.hpp"

#include "tests/searcher/small_collection.hpp"

#include <doctest/doctest.h>

namespace lacuna::searcher {
namespace {

std::string many_words(char letter, int number) {
    std::string body;
    for (int i = 0; i < number; ++i) body += fmt::format("{}{} ", letter, i);
    return body;
}

TEST_CASE("more words than there is room for at first are found again") {
    SmallCollection small;
    for (const char letter : {'w', 'x', 'y', 'z'}) small.add({many_words(letter, 1900)});
    small.commit();
    TermLists lists = small.term_lists();
    WordStore store;
    for (Xapian::docid article = 1; article <= 4; ++article)
        CHECK(store.of(article, lists, article).size() == 1900);
    CHECK(store.words() == 4 * 1900);
    for (const char letter : {'w', 'x', 'y', 'z'})
        for (int i = 0; i < 1900; ++i) {
            const auto term = fmt::format("{}{}", letter, i);
            const auto number = store.find(term);
            REQUIRE(number != WordStore::none);
            REQUIRE(store.term(number) == term);
        }
}

TEST_CASE("of a very long article not all words are read") {
    const SmallCollection small({{many_words('w', 5000)}});
    TermLists lists = small.term_lists();
    WordStore store;
    CHECK(store.of(1, lists, 1).size() == most_words_of_article);
}

TEST_CASE("an article is read once") {
    const SmallCollection small({{"press law"}, {"ban"}});
    TermLists lists = small.term_lists();
    WordStore store;
    const auto first = store.of(1, lists, 1);
    const auto again = store.of(1, lists, 2);
    CHECK(first.data() == again.data());
}

TEST_CASE("an article that cannot be read is not remembered") {
    const SmallCollection small({{"press law"}});
    TermLists lists = small.term_lists();
    WordStore store;
    CHECK_THROWS_AS(static_cast<void>(store.of(7, lists, 7)), Xapian::Error);
    CHECK(store.of(7, lists, 1).size() == 2);
}

TEST_CASE("what has become much is forgotten when there is time for it") {
    const SmallCollection small({{many_words('w', 2000)}});
    TermLists lists = small.term_lists();
    WordStore store;
    for (Xapian::docid number = 1; number <= 600; ++number)
        static_cast<void>(store.of(number, lists, 1));
    CHECK(store.words() == 2000);
    store.make_room();
    CHECK(store.words() == 0);
    CHECK(store.of(1, lists, 1).size() == 2000);
}

} // namespace
} // namespace lacuna::searcher
