// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/tree.hpp"
#include "tests/searcher/query/query_tree.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

namespace searcher = lacuna::searcher;
using searcher::MatchWords;
using searcher::parse_query;
using searcher::to_text;

namespace {

std::string text_of(std::string_view query, MatchWords match = MatchWords::all) {
    return to_text(parse_query(query, searcher::on_leap_day(match)).root);
}

/// Queries by a grammar: small, nested, over every form the language has.
class Grammar {
  public:
    explicit Grammar(unsigned seed) : random_(seed) {}

    std::string query(int depth) {
        std::string text = part(depth);
        for (unsigned count = below(3); count > 0; --count)
            text += pick({" ", " ", " AND ", " OR ", " XOR ", " AND NOT ", " OR NOT ", " NOT ",
                          " AND_MAYBE ", " -", " +"}) +
                    part(depth);
        return text;
    }

  private:
    unsigned below(unsigned count) { return static_cast<unsigned>(random_() % count); }
    std::string pick(const std::vector<std::string>& from) {
        return from[below(static_cast<unsigned>(from.size()))];
    }
    std::string part(int depth) {
        if (depth > 0 && below(3) == 0) return "(" + query(depth - 1) + ")" + pick({"", "", "^2"});
        if (below(6) == 0) return near();
        return pick({"press^0.5",
                     "\"press freedom\"^3",
                     "free~",
                     "law~2",
                     "/ba[nr]/",
                     "=\"a b\"",
                     "agency:AFP",
                     "agency:(AFP OR \"Le Monde\" NOT x)",
                     "source:(The Times, b)^2",
                     "date:2019,2020-03",
                     "date:2019..",
                     "date:..2020-05-03",
                     "date:none",
                     "has:url",
                     "title:(a OR b -c)",
                     "title:law,\"x y\"",
                     "新闻自由",
                     "=新闻 x",
                     "\"新闻 press\"",
                     "source:«Le \"Monde\"»",
                     "host:a.example",
                     "https://a.example/x?y",
                     "*:*",
                     "\"or\"",
                     "and-or",
                     "byline:(an? b)",
                     "anti-law",
                     "صحافة",
                     word()});
    }
    std::string word() {
        return pick({"press", "Law", "=bans", "ban", "x1", "ünï", "don't", "U.S."});
    }
    std::string near() {
        const auto between = pick({" NEAR/5 ", " ADJ ", " W/2 "});
        std::string text = nearness_part() + between + nearness_part();
        return below(2) == 0 ? text : "(" + text + between + nearness_part() + ")^2";
    }
    std::string nearness_part() {
        return pick({"press", "\"a b\"", "(x OR \"c d\")", "=law", "free~", "新闻自由", "(law)"});
    }

    std::mt19937 random_;
};

} // namespace

TEST_CASE("a tree is written as a query of few signs") {
    CHECK(text_of("a b OR c") == "a AND b OR c");
    CHECK(text_of("(a OR b) -c") == "(a OR b) NOT c");
    CHECK(text_of("((a))") == "a");
    CHECK(text_of("title:(a OR \"b c\")") == "title:a OR title:\"b c\"");
    CHECK(text_of("agency:(AFP, Reuters)^2") == "(agency:AFP OR agency:Reuters)^2");
    CHECK(text_of("source:(Le Monde)") == "source:(Le Monde)");
    CHECK(text_of("言论自由") == "\"言论自由\"");
    CHECK(text_of("a W/3 (b OR c)") == "a NEAR/3 (b OR c)");
    CHECK(text_of("+a b", MatchWords::any) == "a AND_MAYBE b");
    CHECK(text_of("date:last-1d") == "date:2024-02-28..2024-02-29");
    CHECK(text_of("a \"or\" b") == "a AND \"or\" AND b");
}

TEST_CASE("what is written reads the same again") {
    for (const std::string query : {"a",
                                    "=a",
                                    "\"a b\"",
                                    "=\"a b\"",
                                    "\"a b\"~3",
                                    "a -b",
                                    "-a -b",
                                    "a OR -b",
                                    "NOT *:*",
                                    "a (NOT *:*)",
                                    "(-a)^2 b",
                                    "c?nsor",
                                    "anti-c?nsor*",
                                    "=\"anti cens* x\"",
                                    "freedom~2",
                                    R"(/a\/b/)",
                                    R"(/\\\//)",
                                    "/a/^2",
                                    "agency:reut*",
                                    "agency:\"new york*\"",
                                    "byline:p?lit",
                                    "byline:(ann? b)",
                                    "source:\"none\"",
                                    "source:none",
                                    "source:+972",
                                    "byline:(o'neill a.b)^2",
                                    "byline:=o'neill",
                                    "*:*^2 a",
                                    "*:*^2 -a",
                                    "*:* -*:*",
                                    "url:https://a.example/*",
                                    "title:anti-law",
                                    "title:(a NEAR b)",
                                    "新闻 自由",
                                    "新闻自由",
                                    "x (y XOR (z XOR w))",
                                    "source:“a «b» c”",
                                    "keyword:\"a,b\"",
                                    "date:none,2019",
                                    "a^0.0001",
                                    "a^1000"}) {
        CAPTURE(query);
        const auto text = text_of(query);
        CAPTURE(text);
        CHECK(searcher::tree_of(text) == searcher::tree_of(query));
        CHECK(text_of(text) == text);
    }
}

TEST_CASE("two thousand queries read the same again") {
    constexpr unsigned seed = 20240503;
    Grammar grammar(seed);
    int understood = 0;
    for (int i = 0; i < 2000; ++i) {
        const auto match = i % 2 == 0 ? MatchWords::all : MatchWords::any;
        const auto query = grammar.query(3);
        if (!searcher::refusal_of(query).empty()) continue;
        ++understood;
        CAPTURE(query);
        const auto text = text_of(query, match);
        CAPTURE(text);
        REQUIRE(searcher::tree_of(text, match) == searcher::tree_of(query, match));
    }
    CHECK(understood > 1500);
}

TEST_CASE("the example of every field is understood") {
    for (const auto& row : lacuna::fields) {
        CAPTURE(row.example);
        const std::string example(row.example);
        CHECK(searcher::tree_of(text_of(example)) == searcher::tree_of(example));
    }
}
