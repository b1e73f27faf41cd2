// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/alike.hpp"

#include "common/error.hpp"
#include "searcher/search.hpp"
#include "tests/searcher/small_collection.hpp"

#include <doctest/doctest.h>

#include <string>

namespace lacuna::searcher {

namespace {

SmallCollection floods() {
    return SmallCollection(
        {{.body = "the river dam broke and water took the village", .title = "river dam breaks"},
         {.body = "water of the river took a dam near the village",
          .values = {{FieldId::source, "Lantern"}}},
         {.body = "the court heard the editor of the weekly"},
         {.body = "the village court"},
         {.body = "the dam on the river holds water"}});
}

SearchResult ask(const SmallCollection& collection, std::string query, Texts texts = {}) {
    SearchRequest request;
    request.query = std::move(query);
    request.texts = std::move(texts);
    return Searcher({collection.path()}, {}).search(request);
}

std::string ids(const SearchResult& result) {
    std::string text;
    for (const Hit& hit : result.hits) text += hit.id.back();
    return text;
}

} // namespace

TEST_CASE("articles like another are found by what it is about, itself left out") {
    const auto collection = floods();
    const auto result = ask(collection, "like:0000000000000001");
    CHECK(ids(result).starts_with("2"));
    CHECK(ids(result).find('1') == std::string::npos);
    CHECK(ids(result).find('3') == std::string::npos);
    CHECK(result.parsed == "like:0000000000000001");
}

TEST_CASE("what is like an article is narrowed as anything else") {
    const auto collection = floods();
    CHECK(ids(ask(collection, "like:0000000000000001 AND source:=\"Lantern\"")) == "2");
    CHECK(ids(ask(collection, "like:0000000000000001 -source:=\"Lantern\"")).find('2') ==
          std::string::npos);
    CHECK(ids(ask(collection, "like:0000000000000001 holds")) == "5");
}

TEST_CASE("articles like a text are found by its name") {
    const auto collection = floods();
    CHECK(ids(ask(collection, "like:notes.txt", {{"notes.txt", "weekly editor in court"}}))
              .starts_with("3"));
    CHECK(ids(ask(collection, "like:\"my notes\"", {{"my notes", "River and dam"}})).size() == 3);
}

TEST_CASE("an article that cannot be told is an error about the query") {
    const auto collection = floods();
    const auto sentence = [&](const std::string& query) -> std::string {
        try {
            static_cast<void>(ask(collection, query, {{"odd", "xyzzy"}}));
        } catch (const Error& error) {
            CHECK(error.kind() == ErrorKind::query);
            return error.sentence();
        }
        return {};
    };
    CHECK(sentence("like:abcdef01") == "like:abcdef01: no article has this id");
    CHECK(sentence("like:000000") == "like:000000: 5 articles have ids that begin so");
    CHECK(sentence("like:nowhere.txt") == "like:`nowhere.txt` is no id of an article");
    CHECK(sentence("like:odd") == "like:`odd` has no word that other articles have");
}

TEST_CASE("what was asked for is written so that it can be asked again") {
    for (const std::string query : {"like:0123abcd", "like:notes.txt", "like:\"my notes\"",
                                    "like:\"notes\"^2", "press NOT like:./a-b_c"}) {
        CAPTURE(query);
        CHECK(to_text(parse_query(query, {}).root) == query);
    }
}

} // namespace lacuna::searcher
