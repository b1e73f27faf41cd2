// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/query_builder.hpp"

#include "tests/searcher/query/query_tree.hpp"
#include "tests/searcher/small_collection.hpp"

#include <doctest/doctest.h>

namespace lacuna::searcher {
namespace {

BuiltQuery built(const Xapian::Database& database, const std::string& text) {
    Expander expander(database, {});
    return build_query(parse_query(text, on_leap_day()).root, database, expander);
}

std::string matching(const Xapian::Database& database, const std::string& text) {
    return found(database, built(database, text).query);
}

struct Case {
    const char* query;
    const char* found;
};

TEST_CASE("what is excluded gets no bonus for nearness, nor for words that may be there") {
    const SmallCollection small({{"press freedom speech"}, {"press freedom"}, {"press"}});
    const auto database = small.database();
    for (const char* const text :
         {"press NOT (freedom speech)", "press NOT (speech AND_MAYBE ban)"}) {
        CAPTURE(text);
        const BuiltQuery query = built(database, text);
        CHECK(query.query.get_description().find("AND_MAYBE") == std::string::npos);
        CHECK(found(database, query.query) == "2 3");
    }
}

TEST_CASE("queries find what they say") {
    const SmallCollection small(
        {{"the press wants freedom of the press",
          "ban lifted",
          "2015-08-19",
          "en",
          {{FieldId::keyword, "law"}}},
         {"freedom for presses", "press law", "1984", "en"},
         {"social media ban blocked by court", "", "", "de", {{FieldId::keyword, "a+b"}}},
         {"media social", "freedom", "2020-01", "en", {{FieldId::byline, "anna politkovskaya"}}}});
    const auto database = small.database();
    for (const auto& [query, wanted] : {
             Case{"press", "1 2"},
             Case{"=press", "1 2"},
             Case{"=presses", "2"},
             Case{"body:press", "1 2"},
             Case{"title:press", "2"},
             Case{"title:freedom", "4"},
             Case{"press freedom", "1 2"},
             Case{"\"freedom of the press\"", "1"},
             Case{"\"press freedom\"", ""},
             Case{"\"press freedom\"~2", "1 2"},
             Case{"press NEAR/2 freedom", "1 2"},
             Case{"press ADJ/2 freedom", "1"},
             Case{"press ADJ/1 freedom", ""},
             Case{"(ban OR block*) NEAR/3 \"social media\"", "3"},
             Case{"\"social media\" ADJ/1 ban", "3"},
             Case{"ban ADJ/3 \"social media\"", ""},
             Case{"(\"social media\" OR press) NEAR/2 (ban OR freedom)", "1 2 3"},
             Case{"title:(press NEAR/1 law)", "2"},
             Case{"press OR ban", "1 2 3"},
             Case{"ban -press", "3"},
             Case{"-press", "3 4"},
             Case{"press XOR ban", "2 3"},
             Case{"press AND_MAYBE ban", "1 2"},
             Case{"*:*", "1 2 3 4"},
             Case{"pres*", "1 2"},
             Case{"xyz*", ""},
             Case{"xyzzy", ""},
             Case{"xyzzy OR ban", "1 3"},
             Case{"\"xyzzy ban\"", ""},
             Case{"xyzzy NEAR/3 \"social media\"", ""},
             Case{"(xyz* OR \"social media\") NEAR/5 ban", "3"},
             Case{"*:* -xyzzy -xyz*", "1 2 3 4"},
             Case{"keyword:law", "1"},
             Case{"keyword:(law OR a+b)", "1 3"},
             Case{"keyword:a+*", "3"},
             Case{"byline:anna*", "4"},
             Case{"has:keyword", "1 3"},
             Case{"-has:keyword", "2 4"},
             Case{"date:none", "3"},
             Case{"date:2015..2019", "1"},
             Case{"date:..2015", "1 2"},
             Case{"date:1990..1991", ""},
             Case{"press date:1990..1991", ""},
             Case{"press^2 ban^0", "1"},
         }) {
        CAPTURE(query);
        CHECK(matching(database, query) == wanted);
    }
}

TEST_CASE("the text of a regular expression that matches nothing is not a term") {
    const SmallCollection small({{"word", "", "", "en", {{FieldId::keyword, "a+b"}}}});
    const auto database = small.database();
    const auto matching_pattern = [&](const std::string& pattern) {
        Node node;
        node.kind = NodeKind::regex;
        node.field = FieldId::keyword;
        node.text = pattern;
        Expander expander(database, {});
        return found(database, build_query(node, database, expander).query);
    };
    CHECK(matching_pattern("a+b").empty());
    CHECK(matching_pattern("a[+]b") == "1");
}

TEST_CASE("several databases are searched as one") {
    const SmallCollection first({{"press freedom"}, {"ban"}});
    const SmallCollection second({{"freedom"}, {"freedom of the press"}});
    auto both = first.database();
    both.add_database(second.database());
    CHECK(matching(both, "press freedom") == "1 4");
    CHECK(matching(both, "\"freedom of the press\"") == "4");
    CHECK(matching(both, "(press OR \"of the\") NEAR/2 freedom") == "1 4");
    CHECK(matching(both, "-press") == "2 3");
}

TEST_CASE("words standing close together raise the score") {
    const SmallCollection small({{"press a b c d e f g h i j k l m n freedom"},
                                 {"press freedom a b c d e f g h i j k l m n"}});
    const auto database = small.database();
    Xapian::Enquire enquire(database);
    enquire.set_query(built(database, "press freedom").query);
    const auto matches = enquire.get_mset(0, 10);
    REQUIRE(matches.size() == 2);
    CHECK(*matches[0] == 2);
    CHECK(matches[0].get_weight() > matches[1].get_weight());
}

TEST_CASE("only words rank, filters do not") {
    const SmallCollection small({{"press"}});
    const auto database = small.database();
    for (const char* const query :
         {"press", "press has:date", "pres* OR has:date", "\"a press\""}) {
        CAPTURE(query);
        CHECK(built(database, query).ranks);
    }
    for (const char* const query :
         {"*:*", "has:date", "keyword:law -has:date", "date:2015 OR date:2016", "date:none"}) {
        CAPTURE(query);
        CHECK_FALSE(built(database, query).ranks);
    }
}

TEST_CASE("what a query looks for is told for marks and for the view of terms") {
    const SmallCollection small({SmallArticle{"press presses freedom", "ban"}});
    const auto query = built(small.database(), "press -freedom xyzzy title:ban \"press freedom\"");
    CHECK(query.unknown_words == std::vector<std::string>{"xyzzy"});
    REQUIRE(query.in_body.words.size() == 4);
    CHECK(query.in_body.words[0].terms == std::vector<std::string>{"press", "presses"});
    CHECK(query.in_body.only_in_group == std::vector<bool>{false, false, true, true});
    REQUIRE(query.in_body.groups.size() == 1);
    CHECK(query.in_body.groups[0].window == 2);
    CHECK(query.in_title.words.size() == 5);
    REQUIRE(query.terms.size() >= 4);
    CHECK(query.terms[0].query_word == "press");
    CHECK(query.terms[0].articles == 1);
    CHECK(query.terms[2].origin == "in no article");
}

} // namespace
} // namespace lacuna::searcher
