// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/search.hpp"

#include "common/error.hpp"
#include "searcher/output/views.hpp"
#include "tests/searcher/query/query_tree.hpp"
#include "tests/searcher/small_collection.hpp"

#include <doctest/doctest.h>
#include <filesystem>
#include <limits>
#include <map>
#include <random>

namespace lacuna::searcher {
namespace {

SearchRequest asking(const std::string& query, Needs needs = {.hits = true}) {
    SearchRequest request;
    request.query = query;
    request.parsing = on_leap_day();
    request.needs = needs;
    return request;
}

SearchResult search(const std::vector<std::string>& paths, const SearchRequest& request) {
    return Searcher(paths, {}).search(request);
}

/// Numbers of the articles in the order of the hits.
std::string order(const SearchResult& result) {
    std::string numbers;
    for (const Hit& hit : result.hits)
        numbers += (numbers.empty() ? "" : " ") + std::to_string(std::stoul(hit.id, nullptr, 16));
    return numbers;
}

SmallArticle sorted(const std::string& title, const std::string& date, const std::string& source) {
    SmallArticle article{"word", title, date};
    if (!source.empty()) article.values.emplace_back(FieldId::source, source);
    return article;
}

TEST_CASE("results are sorted as asked, articles without the value last") {
    const SmallCollection small({sorted("b", "2015-08-19", "gazette"), sorted("", "1984", ""),
                                 sorted("a", "", "herald"), sorted("c", "2020-01", "argus")});
    const auto by = [&](Sort sort) {
        auto request = asking("word");
        request.sort = sort;
        return order(search({small.path()}, request));
    };
    CHECK(by(Sort::date) == "4 1 2 3");
    CHECK(by(Sort::date_asc) == "2 1 4 3");
    CHECK(by(Sort::source) == "4 1 3 2");
    CHECK(by(Sort::title) == "3 1 4 2");
    // Filters alone: the newest first.
    CHECK(order(search({small.path()}, asking("*:*"))) == "4 1 2 3");
}

TEST_CASE("a snippet is of the standfirst or of captions where the text has nothing of the query") {
    const SmallCollection small(
        {{"quiet word", "t", "", "en", {{FieldId::standfirst, "a word"}}},
         {"quiet", "t", "", "en", {{FieldId::standfirst, "the word"}}},
         {"quiet", "t", "", "en", {{FieldId::captions, "first"}, {FieldId::captions, "a word"}}},
         {"", "word", "", "en", {{FieldId::standfirst, "only this"}}}});
    std::map<std::string, std::string> shown;
    for (const Hit& hit : search({small.path()}, asking("word")).hits)
        shown[hit.id.substr(15)] =
            std::string(field(hit.snippet_field).name) + ": " + hit.snippet.text;
    CHECK(shown["1"] == "body: quiet word");
    CHECK(shown["2"] == "standfirst: the word");
    CHECK(shown["3"] == "captions: first a word");
    CHECK(shown["4"] == "standfirst: only this");
}

TEST_CASE("standfirst and captions are searched alone by their names") {
    const SmallCollection small({{"word", "t", "", "en", {{FieldId::standfirst, "early news"}}},
                                 {"early news", "t", "", "en", {{FieldId::captions, "word"}}}});
    CHECK(order(search({small.path()}, asking("standfirst:early"))) == "1");
    CHECK(order(search({small.path()}, asking("standfirst:\"early news\""))) == "1");
    CHECK(order(search({small.path()}, asking("captions:word"))) == "2");
    CHECK(order(search({small.path()}, asking("has:captions"))) == "2");
    CHECK(order(search({small.path()}, asking("word"))).size() == 3);
}

TEST_CASE("a day of change is found by range, and articles without one are told apart") {
    const SmallCollection small({{"word", "a", "", "en", {{FieldId::updated, "2019-06-04"}}},
                                 {"word", "b", "", "en", {{FieldId::updated, "2021-01-01"}}},
                                 {"word", "c"}});
    const auto found = [&](const char* query) {
        return order(search({small.path()}, asking(query)));
    };
    CHECK(found("updated:2019") == "1");
    CHECK(found("updated:2019-06..2021-01 word") == "1 2");
    CHECK(found("updated:..2020") == "1");
    CHECK(found("updated:none") == "3");
    CHECK(found("has:updated -updated:2019") == "2");
    CHECK(search({small.path()}, asking("updated:2019")).parsed == "updated:2019");
}

TEST_CASE("limits and offsets of any size give the part of the list that there is") {
    SmallCollection small;
    for (int i = 0; i < 25; ++i) small.add({"word"});
    small.commit();
    constexpr auto huge = std::numeric_limits<std::size_t>::max();
    struct Case {
        std::size_t offset;
        std::size_t limit;
        std::size_t hits;
    };
    for (const auto& [offset, limit, hits] :
         {Case{0, 0, 0}, Case{0, 10, 10}, Case{20, 10, 5}, Case{25, 10, 0},
          Case{1'000'000'000, 1, 0}, Case{huge, huge, 0}, Case{0, huge, 25},
          Case{std::size_t{1} << 32U, 10, 0}}) {
        CAPTURE(offset);
        CAPTURE(limit);
        auto request = asking("word");
        request.offset = offset;
        request.limit = limit;
        const auto result = search({small.path()}, request);
        CHECK(result.hits.size() == hits);
        CHECK(result.total.estimate == 25);
        CHECK(result.total.exact);
        if (hits > 0) CHECK(result.hits.front().rank == offset + 1);
    }
}

TEST_CASE("facets count all matches exactly, whatever is shown") {
    std::mt19937 random(17);
    SmallCollection small;
    std::map<std::string, std::uint64_t> by_hand;
    std::uint64_t all = 0;
    for (int i = 0; i < 1000; ++i) {
        const bool matches = random() % 3 == 0;
        const std::string source = "source " + std::to_string(random() % 20);
        small.add({matches ? "ban press" : "press", "", "", "en", {{FieldId::source, source}}});
        if (!matches) continue;
        ++by_hand[source];
        ++all;
    }
    small.commit();
    for (const std::size_t limit : {0, 1, 10}) {
        auto request = asking("ban");
        request.limit = limit;
        request.facets = {parse_facet("source:100")};
        const auto result = search({small.path()}, request);
        CHECK(result.total.exact);
        CHECK(result.total.estimate == all);
        REQUIRE(result.facets.size() == 1);
        CHECK(result.facets.front().counts.size() == by_hand.size());
        for (const auto& [value, count] : result.facets.front().counts)
            CHECK(by_hand[value] == count);
    }
}

TEST_CASE("several collections are one list, and each hit says where it is from") {
    const SmallCollection first({{"press"}, {"press ban"}});
    const SmallCollection second({{"press freedom"}});
    const auto result = search({first.path(), second.path()}, asking("press"));
    REQUIRE(result.hits.size() == 3);
    for (const Hit& hit : result.hits)
        CHECK(hit.collection ==
              (hit.snippet.text == "press freedom" ? second.path() : first.path()));
    CHECK(search({first.path()}, asking("press")).hits.front().collection.empty());
    CHECK_THROWS_AS(search({first.path(), first.path() + "x"}, asking("press")), Error);
}

TEST_CASE("a filter restricts, and is said") {
    const SmallCollection small({{"press", "", "", "en"}, {"press", "", "", "de"}});
    auto request = asking("press");
    request.filter.kind = NodeKind::value;
    request.filter.field = FieldId::language;
    request.filter.text = "de";
    const auto result = search({small.path()}, request);
    CHECK(order(result) == "2");
    CHECK(result.parsed == "press AND language:de");
    request.query.clear();
    CHECK(order(search({small.path()}, request)) == "2");
}

TEST_CASE("an answer has what is needed, and nothing else") {
    const SmallCollection small({{"the press and the ban", "title", "2015-08-19"}});
    const auto answer = [&](Needs needs) { return search({small.path()}, asking("press", needs)); };
    CHECK(answer({.hits = true}).hits.size() == 1);
    CHECK(answer({.hits = true}).terms.empty());
    CHECK(answer({}).hits.empty());
    CHECK(answer({}).total.estimate == 1);
    CHECK(answer({.timeline = true}).timeline.size() == 1);
    CHECK(answer({.terms = true}).terms.size() == 1);
    CHECK(answer({.hits = true, .whole_texts = true}).hits.front().snippet.text ==
          "the press and the ban");
    CHECK(answer({.lines = true}).hits.empty());
    const auto lines = answer({.lines = true}).lines;
    REQUIRE(lines.size() == 1);
    CHECK(lines.front().match == "press");
    CHECK(lines.front().date == "2015-08-19");
}

TEST_CASE("a query that finds nothing suggests one that does") {
    const SmallCollection small({{"censor"}});
    const auto result = search({small.path()}, asking("cemsor"));
    CHECK(result.total.upper == 0);
    CHECK(result.suggestion == "censor");
    CHECK(search({small.path()}, asking("censor")).suggestion.empty());
}

TEST_CASE("a wrong query is an error about the query, and the searcher goes on") {
    const SmallCollection small({{"press"}});
    Searcher searcher({small.path()}, {});
    try {
        static_cast<void>(searcher.search(asking("press OR")));
        FAIL("no error");
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::query);
    }
    CHECK(searcher.search(asking("press")).total.estimate == 1);
}

TEST_CASE("documents of another maker are shown as far as they go") {
    SmallCollection small;
    Xapian::Document document;
    document.add_posting("press", 1);
    document.set_data("\xff\x01 no lines\n\n=\nbody");
    small.add_document(document);
    small.commit();
    for (const View& view : views()) {
        auto request = asking("press", view.needs());
        request.needs.explanation = true;
        CHECK(search({small.path()}, request).total.estimate == 1);
    }
}

TEST_CASE("the ids of all matches are told") {
    const SmallCollection small({{"press"}, {"ban"}, {"press"}});
    Searcher searcher({small.path()}, {});
    CHECK(searcher.matching_ids("press", on_leap_day()) ==
          std::vector<std::string>{"0000000000000001", "0000000000000003"});
    CHECK(searcher.matching_ids("xyzzy", on_leap_day()).empty());
}

TEST_CASE("a request as it comes finds the first of all articles") {
    const SmallCollection small({{"press"}, {"ban"}});
    const auto result = search({small.path()}, {});
    CHECK(result.hits.size() == 2);
    CHECK(result.total.exact);
}

TEST_CASE("a search whose time is over fails, and the next one is answered") {
    const SmallCollection small({{"press law"}, {"ban"}});
    Searcher searcher({small.path()}, {});
    for (const auto* const query : {"press", "\"press law\"", "*:*"}) {
        auto request = asking(query);
        request.deadline = Deadline::after(std::chrono::milliseconds(-1));
        try {
            static_cast<void>(searcher.search(request));
            FAIL("answered");
        } catch (const Error& error) {
            CHECK(error.kind() == ErrorKind::resources);
            CHECK(error.sentence() == "the time limit has passed");
        }
        request.deadline = {};
        CHECK_FALSE(searcher.search(request).hits.empty());
    }
}

TEST_CASE("an empty collection is searched like any other") {
    SmallCollection small;
    small.commit();
    auto request = asking("press -\"a b\" cens*");
    request.facets = {parse_facet("source")};
    CHECK(search({small.path()}, request).total.upper == 0);
    CHECK(search({small.path()}, asking("*:*")).total.upper == 0);
}

} // namespace
} // namespace lacuna::searcher
