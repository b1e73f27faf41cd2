// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/name_forms/other_forms.hpp"

#include "tests/searcher/query/query_tree.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace lacuna::searcher {
namespace {

/// What a form is looked for by, its words with blanks between them.
std::string words_of(const Node& form) {
    if (form.children.empty()) return form.text;
    std::string text;
    for (const Node& word : form.children) text += (text.empty() ? "" : " ") + words_of(word);
    return text;
}

/// The query where the collection has just these forms, given by their folded words.
WithOtherForms with(const std::string& query, const std::vector<std::string>& known,
                    MatchWords match = MatchWords::all) {
    return with_other_forms(
        parse_query(query, on_leap_day(match)).root, query, [&](const Node& form) {
            return std::find(known.begin(), known.end(), words_of(form)) != known.end();
        });
}

std::string tree_with(const std::string& query, const std::vector<std::string>& known,
                      MatchWords match = MatchWords::all) {
    return tree(with(query, known, match).query);
}

TEST_CASE("a name is looked for in the forms that the collection has, behind the typed one") {
    CHECK(tree_with("khashoggi murder", {"хашогги"}) ==
          "all(any:&khashoggi(khashoggi хашогги^0.1) murder)");
    CHECK(tree_with("khashoggi murder", {}) == "all(khashoggi murder)");
}

TEST_CASE("where the name is all that is looked for, other forms count as good as nothing") {
    CHECK(tree_with("khashoggi", {"хашогги"}) == "any:&khashoggi(khashoggi хашогги^0.0005)");
    CHECK(tree_with("khashoggi -murder", {"хашогги"}) ==
          "not(any:&khashoggi(khashoggi хашогги^0.0005) murder)");
    CHECK(tree_with("khashoggi source:Dawn", {"хашогги"}) ==
          "all(any:&khashoggi(khashoggi хашогги^0.0005) name@source :Dawn)");
}

TEST_CASE("words one after the other are one name") {
    CHECK(tree_with("Chelsea Manning trial", {"челси мэннинг"}) ==
          "all(any:&chelsea AND manning(all(chelsea manning) phrase(челси мэннинг)^0.1) trial)");
    CHECK(tree_with("Chelsea trial Manning", {"челси мэннинг"}) == "all(chelsea trial manning)");
    CHECK(tree_with("Chelsea Manning trial", {"челси мэннинг"}, MatchWords::any) ==
          "any(any:&chelsea OR manning(any(chelsea manning) phrase(челси мэннинг)^0.1) trial)");
}

TEST_CASE("a whole name is also looked for in other forms of the part that is known alone") {
    CHECK(tree_with("Vladimir Putin visit", {"poutine", "putin"}) ==
          "all(any:&vladimir AND putin(all(vladimir putin) poutine^0.1) visit)");
    CHECK(tree_with("Vladimir Putin", {"普京", "путин"}) ==
          "any:&vladimir AND putin(all(vladimir putin) путин^0.0005 exact:普京^0.0005)");
}

TEST_CASE("a name is known in any script, and in quotes") {
    CHECK(tree_with("卡舒吉", {"khashoggi"}) ==
          "any:&\"卡舒吉\"(phrase(exact:卡舒 exact:舒吉) khashoggi^0.0005)");
    CHECK(tree_with("\"Chelsea Manning\"", {"челси мэннинг"}) ==
          "any:&\"chelsea manning\"(phrase(chelsea manning) phrase(челси мэннинг)^0.0005)");
}

TEST_CASE("other forms are looked for in the field of the name") {
    CHECK(tree_with("title:khashoggi", {"хашогги"}) ==
          "any:&title:khashoggi(@title khashoggi @title хашогги^0.0005)");
}

TEST_CASE("the weight of a name is that of all its forms") {
    CHECK(tree_with("khashoggi^3 murder", {"хашогги"}) ==
          "all(any:&khashoggi(khashoggi хашогги^0.1)^3 murder)");
}

TEST_CASE("what is excluded, typed exactly, or has its place among other words stays as it is") {
    for (const char* const query :
         {"murder -khashoggi", "=khashoggi", "=卡舒吉", "murder NEAR/3 khashoggi",
          "\"khashoggi murder\"", "khashogg*", "khashoggi~1", "source:khashoggi",
          "title:chelsea manning", "chelsea^2 manning"}) {
        CAPTURE(query);
        CHECK(tree_with(query, {"хашогги", "khashoggi", "челси мэннинг"}) == tree_of(query));
    }
}

TEST_CASE("the text of the query is that without other forms") {
    for (const char* const query :
         {"khashoggi", "Chelsea Manning trial", "title:khashoggi^2 OR vpn", "卡舒吉 案"}) {
        CAPTURE(query);
        const auto found = with(query, {"хашогги", "khashoggi", "челси мэннинг"});
        CHECK(tree_of(to_text(found.query)) == tree_of(query));
    }
}

TEST_CASE("it is said which forms are looked for") {
    const auto found = with("Khashoggi OR khashoggi murder", {"хашогги", "خاشقجي"});
    REQUIRE(found.sentences.size() == 2);
    CHECK(found.sentences[0].starts_with("Khashoggi is also looked for as "));
    CHECK(found.sentences[0].find("Хашогги") != std::string::npos);
    CHECK(with("khashoggi", {}).sentences.empty());
}

TEST_CASE("of very many names the first ones are looked for in other forms, and it is said") {
    std::string query = "khashoggi";
    for (int i = 0; i < 12; ++i) query += " OR (khashoggi word" + std::to_string(i) + ")";
    const auto found = with(query, {"хашогги"});
    CHECK(found.sentences.back() ==
          "names after the first 8 are looked for only as they were typed");
}

} // namespace
} // namespace lacuna::searcher
