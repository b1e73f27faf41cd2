// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/meaning.hpp"

#include "tests/searcher/query/query_tree.hpp"
#include "tests/searcher/small_collection.hpp"

#include <doctest/doctest.h>

namespace lacuna::searcher {
namespace {

TEST_CASE("what a query looks for is told for marks and for the view of terms") {
    const SmallCollection small({SmallArticle{"press presses freedom", "ban"}});
    Expander expander(small.database(), {});
    const Node query =
        parse_query("press -freedom xyzzy title:ban \"press freedom\"", on_leap_day()).root;
    const auto meaning = meaning_of(query, expander);
    const auto in_body = wanted_in(FieldId::body, query, expander);
    CHECK(meaning.unknown_words == std::vector<std::string>{"xyzzy"});
    REQUIRE(in_body.words.size() == 4);
    CHECK(in_body.words[0].terms == std::vector<std::string>{"press", "presses"});
    CHECK(in_body.only_in_group == std::vector<bool>{false, false, true, true});
    REQUIRE(in_body.groups.size() == 1);
    CHECK(in_body.groups[0].window == 2);
    CHECK(wanted_in(FieldId::title, query, expander).words.size() == 5);
    REQUIRE(meaning.terms.size() >= 4);
    CHECK(meaning.terms[0].query_word == "press");
    CHECK(meaning.terms[0].articles == 1);
    CHECK(meaning.terms[2].origin == "in no article");
}

} // namespace
TEST_CASE("function words are looked for in texts only where they are all, or of a phrase") {
    const auto left = [](const std::string& typed, const std::string& language = {}) {
        return to_text(without_function_words(parse_query(typed, {}).root, typed, language));
    };
    CHECK(left("the state of the press") == "state AND press");
    CHECK(left("libertad de la prensa") == "libertad AND prensa");
    CHECK(left("\"state of the press\"") == "\"state of the press\"");
    CHECK(left("the =of press") == "=of AND press");
    CHECK(left("who OR what") == "who OR what");
    CHECK(left("the state of the press", "en") == "state AND press");
    CHECK(left("công an", "vi") == "cong AND an");
    CHECK(left("tự do báo chí", "vi") == "tu AND do AND bao AND chi");
    CHECK(left("state of press", "xx") == "state AND of AND press");
}

} // namespace lacuna::searcher
