// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/relaxation.hpp"

#include "searcher/search.hpp"
#include "tests/searcher/query/query_tree.hpp"
#include "tests/searcher/small_collection.hpp"

#include <doctest/doctest.h>

namespace lacuna::searcher {
namespace {

SmallCollection stations() {
    return SmallCollection(
        {{"radio closed in lima", "", "2015", "en", {{FieldId::source, "Herald"}}},
         {"radio fined in quito", "", "2016", "en", {{FieldId::source, "Argus"}}},
         {"radio closed in quito", "", "2017", "en", {{FieldId::source, "Argus"}}},
         {"weather", "", "2018", "en", {{FieldId::source, "Herald"}}}});
}

SearchResult search(const SmallCollection& small, const std::string& query,
                    MatchWords match = MatchWords::most) {
    SearchRequest request;
    request.query = query;
    request.parsing = on_leap_day(match);
    return Searcher({small.path()}, {}).search(request);
}

std::string order(const SearchResult& result) {
    std::string numbers;
    for (const Hit& hit : result.hits)
        numbers += (numbers.empty() ? "" : " ") + std::to_string(std::stoul(hit.id, nullptr, 16));
    return numbers;
}

/// `words: articles`, one a line.
std::string missing(const SearchResult& result) {
    if (!result.relaxed) return "not relaxed";
    std::string text;
    for (const auto& [words, articles] : result.relaxed->missing) {
        for (const auto& word : words) text += word + " ";
        text += fmt::format("{}\n", articles);
    }
    return text;
}

TEST_CASE("where no article has all words, those with most are found, and what they lack is said") {
    const auto small = stations();
    const auto result = search(small, "radio fined lima");
    CHECK(result.total.estimate == 2);
    CHECK(missing(result) == "fined 1\nlima 1\n");
    REQUIRE(result.warnings.size() == 1);
    CHECK(result.warnings[0] == "no article has all words: 1 without `fined`, 1 without `lima`");
    CHECK(result.parsed == "radio OR fined OR lima");
}

TEST_CASE("where an article has all words, only such ones are found") {
    const auto small = stations();
    const auto result = search(small, "radio closed quito");
    CHECK(order(result) == "3");
    CHECK_FALSE(result.relaxed);
    CHECK(result.warnings.empty());
}

TEST_CASE("strict matching finds nothing instead") {
    const auto small = stations();
    const auto result = search(small, "radio fined lima", MatchWords::all);
    CHECK(result.total.upper == 0);
    CHECK_FALSE(result.relaxed);
}

TEST_CASE("a question is answered without its function words") {
    const auto small = stations();
    const auto result = search(small, "which of the radio stations was closed in Quito?");
    CHECK(order(result) == "3");
    CHECK(missing(result) == "stations 1\n");
    CHECK(result.relaxed->left_aside ==
          std::vector<std::string>{"which", "of", "the", "was", "in"});
}

TEST_CASE("only function words may be missing") {
    const auto small = stations();
    const auto result = search(small, "why was the weather");
    CHECK(order(result) == "4");
    CHECK(missing(result).empty());
    CHECK(result.warnings[0] == "no article has all words; `why` `was` `the` left aside");
}

TEST_CASE("filters, exclusions and what is optional stay") {
    const auto small = stations();
    CHECK(order(search(small, "radio fined lima source:Herald")) == "1");
    CHECK(order(search(small, "radio fined lima -quito")) == "1");
    CHECK(order(search(small, "radio fined lima date:2016")) == "2");
    CHECK(search(small, "radio fined source:Nobody").total.upper == 0);
    CHECK(order(search(small, "weather closed source:Herald AND_MAYBE lima")) == "1 4");
}

TEST_CASE("a quoted phrase and a group are one word each") {
    const auto small = stations();
    const auto result = search(small, "\"radio in\" closed (lima OR quito)");
    CHECK(result.total.estimate == 2);
    CHECK(missing(result) == "\"radio in\" 2\n");
    CHECK(search(small, "\"radio in lima\"").total.upper == 0);
}

TEST_CASE("text without blanks is taken apart") {
    SmallCollection small({{"新闻 闻自 自由"}, {"新闻 天气"}, {"天气"}});
    const auto result = search(small, "新闻自由法");
    CHECK(order(result) == "1");
    REQUIRE(result.relaxed);
    CHECK(order(search(small, "radio-新闻")) == "2 1");
}

TEST_CASE("a query of one word, with operators or without any word that is there finds nothing") {
    const auto small = stations();
    for (const auto* const query : {"nowhere", "nowhere nothing", "radio XOR radio",
                                    "nowhere OR nothing", "radio NEAR/2 lima"}) {
        CAPTURE(query);
        const auto result = search(small, query);
        CHECK(result.total.upper == 0);
        CHECK_FALSE(result.relaxed);
    }
}

TEST_CASE("facets and pages are of what is found instead") {
    const auto small = stations();
    SearchRequest request;
    request.query = "radio fined lima";
    request.parsing = on_leap_day(MatchWords::most);
    request.facets.push_back(parse_facet("source"));
    request.limit = 1;
    request.offset = 1;
    const auto result = Searcher({small.path()}, {}).search(request);
    CHECK(result.hits.size() == 1);
    CHECK(result.facets.at(0).distinct == 2);
}

TEST_CASE("several collections are looked at together") {
    const auto small = stations();
    const SmallCollection other({{"radio fined lima quito"}, {"radio fined"}});
    SearchRequest request;
    request.query = "radio fined lima closed";
    request.parsing = on_leap_day(MatchWords::most);
    const auto result = Searcher({small.path(), other.path()}, {}).search(request);
    CHECK(result.total.estimate == 2);
    CHECK(missing(result) == "fined 1\nclosed 1\n");
}

TEST_CASE("of many missing words some are named") {
    Relaxation what;
    what.missing.push_back({{"a", "b", "c", "d", "e", "f", "g", "h", "i", "j"}, 2});
    CHECK(to_sentence(what) ==
          "no article has all words: 2 without `a` `b` `c` `d` `e` `f` `g` `h` and 2 more");
}

TEST_CASE("what is missing in many ways is named as far as it is short") {
    Relaxation what;
    for (int i = 0; i < 7; ++i) what.missing.push_back({{fmt::format("w{}", i)}, 1});
    CHECK(to_sentence(what) ==
          "no article has all words: 1 without `w0`, 1 without `w1`, 1 without "
          "`w2`, 1 without `w3`, 1 without `w4`, and others without other words");
}

} // namespace
} // namespace lacuna::searcher
