// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/equivalents.hpp"

#include "common/error.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace lacuna::searcher {
namespace {

bool stands_for(const std::string& typed, const std::string& other) {
    const auto nodes = equivalents_of(typed, {}, nullptr);
    return std::any_of(nodes.begin(), nodes.end(), [&](Node node) {
        node.weight = 1;
        return to_text(node) == other;
    });
}

Node parsed(const std::string& query) { return parse_query(query, {}).root; }

TEST_CASE("a word stands for the other words and phrases of its concepts, in every language") {
    CHECK(stands_for("blasphemy", "\"insulting religion\""));
    CHECK(stands_for("blasphemy", "богохульство"));
    CHECK(stands_for("Blasphemie", "blasphemy"));
    CHECK(stands_for("翻墙", "vpn"));
    CHECK(stands_for("press freedom", "pressefreiheit"));
    CHECK_FALSE(stands_for("blasphemy", "blasphemy"));
    CHECK_FALSE(stands_for("censura", "\"moción de censura\""));
}

TEST_CASE("the name of a concept, or the end of it, stands for its words as well") {
    CHECK(stands_for("internet-shutdown", "断网"));
    CHECK(stands_for("shutdown", "断网"));
    CHECK(equivalents_of("freedom", {}, nullptr).empty());
    CHECK(equivalents_of("tulip", {}, nullptr).empty());
    CHECK(equivalents_of("", {}, nullptr).empty());
}

TEST_CASE("a word with its equivalents is one part of a query that is written as it was typed") {
    for (const std::string query :
         {"%blasphemy", "%\"press freedom\"", "title:%blasphemy", "%blasphemy^2",
          "ban AND %blasphemy", "(%blasphemy OR ban) AND law", "ban NOT %blasphemy"}) {
        CAPTURE(query);
        const auto text = to_text(parsed(query));
        CHECK(text == query);
        CHECK(to_text(parsed(text)) == text);
    }
    CHECK(has_equivalents(parsed("%blasphemy")));
    CHECK_FALSE(has_equivalents(parsed("blasphemy")));
}

TEST_CASE("equivalents of patterns, and within nearness, are refused with what may help") {
    const auto refusal = [](const std::string& query) {
        try {
            static_cast<void>(parse_query(query, {}));
        } catch (const Error& error) {
            return error.sentence().substr(0, error.sentence().find('\n'));
        }
        return std::string("accepted");
    };
    const std::string patterns = "`%` finds the equivalents of a word or phrase";
    for (const auto* const query : {"%blas*", "%blasphemy~", "%\"insult religion\"~3"})
        CHECK(refusal(query) == patterns);
    const std::string nearness = "`%` cannot stand inside NEAR or ADJ";
    for (const auto* const query : {"%blasphemy NEAR/5 law", "law ADJ (ban OR %blasphemy)"})
        CHECK(refusal(query) == nearness);
    for (const auto* const query : {"%", "100%", "%%%", "\"% of\""})
        CHECK(refusal(query).find("%") == std::string::npos);
}

TEST_CASE("what was typed counts fully, its equivalents little") {
    const Node node = parsed("%blasphemy");
    REQUIRE(node.children.size() > 10);
    CHECK(node.children.front().text == "blasphemy");
    CHECK(node.children.front().weight == 1.0);
    for (std::size_t i = 1; i < node.children.size(); ++i)
        CHECK(node.children[i].weight == equivalent_weight);
}

TEST_CASE("a user's own words are equivalents beside ours") {
    const auto own = Vocabulary::of_text("id\tbroader\ten\tfr\ntulips\t-\ttulip|bulb\ttulipe\n"
                                         "vpn-words\t-\tvpn|garden hose\t-\n",
                                         "own.tsv");
    ParseOptions options;
    options.vocabulary = &own;
    const Node tulip = parse_query("%tulip", options).root;
    REQUIRE(tulip.children.size() == 3);
    CHECK(tulip.children[1].text == "bulb");
    CHECK(tulip.children[2].text == "tulipe");
    const auto nodes = equivalents_of("vpn", {}, &own);
    CHECK(nodes.size() == equivalents_of("vpn", {}, nullptr).size() + 1);
    CHECK(equivalents_of("tulip", {}, nullptr).empty());
}

TEST_CASE("a word of no concept is looked for as a word, which is said") {
    const auto query = parse_query("%tulip", {});
    CHECK(to_text(query.root) == "tulip");
    REQUIRE(query.warnings.size() == 1);
    CHECK(query.warnings[0].find("`%tulip` is in no concept") == 0);
    CHECK(to_text(parse_query("title:%tulip", {}).root) == "title:tulip");
}

} // namespace
} // namespace lacuna::searcher
