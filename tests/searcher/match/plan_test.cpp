// SPDX-License-Identifier: GPL-3.0-or-later
// What plans find, against Xapian's own match of the same query.
#include "searcher/match/plan.hpp"

#include "searcher/match/match_lists.hpp"
#include "searcher/query/kinds.hpp"
#include "tests/searcher/asked_collection.hpp"
#include "tests/searcher/varied_articles.hpp"
#include "tests/searcher/xapian_oracle.hpp"

#include <doctest/doctest.h>
#include <random>

namespace lacuna::searcher {
namespace {

std::string any_query(std::mt19937& random, int depth) {
    static const std::vector<std::string> leaves{"all",
                                                 "often",
                                                 "ban",
                                                 "some",
                                                 "rare",
                                                 "none",
                                                 "=bans",
                                                 "of*",
                                                 "ban?",
                                                 "ban~1",
                                                 "ban^2.5",
                                                 "date:2015",
                                                 "language:de",
                                                 "-date:2015",
                                                 "\"often ban\"",
                                                 "has:date",
                                                 "\"all some\"^2",
                                                 "often ADJ/3 x",
                                                 "rare NEAR/9 x",
                                                 "\"all (ban OR often)\"",
                                                 "all NEAR/2 (ban OR some)"};
    if (depth == 0) return leaves[random() % leaves.size()];
    const auto part = [&] { return any_query(random, depth - 1); };
    // One XOR inside another is a single one for Xapian, where the score is the sum of all parts.
    const std::vector<std::string> operators{" AND ", " OR ", " AND NOT ", " XOR "};
    return "(" + part() + operators[random() % (depth == 1 ? 4 : 3)] + part() + ")" +
           (random() % 6 == 0 ? "^0.5" : "");
}

/// Whether a part of the query gets a bonus for close words. Elsewhere than at the top Xapian 1.4
/// then looks at weights that it has not set.
bool has_inner_bonus(const Node& node, const Node* later) {
    if (node.kind == NodeKind::all_of && &node != later && !near_words(node).empty()) return true;
    return std::any_of(node.children.begin(), node.children.end(),
                       [&](const Node& child) { return has_inner_bonus(child, later); });
}

TEST_CASE("any query finds and weighs what Xapian does") {
    SmallCollection small;
    fill_varied(small, 600);
    Asked asked(small);
    XapianOracle oracle(asked.database, asked.expander);
    std::mt19937 random(7);
    int weighed = 0;
    for (int round = 0; round < 800; ++round) {
        const std::string query = any_query(random, static_cast<int>(random() % 3)) +
                                  (round % 10 == 0 ? " AND_MAYBE some" : "");
        CAPTURE(query);
        const Node root = parsed(query);
        const auto plan = asked.plan(root);
        const Matches found = plan->matches(nullptr, Precision::exact);
        REQUIRE(numbers(plan->set()) ==
                ::lacuna::searcher::found(asked.database, oracle.query(root)));
        REQUIRE(numbers(set_of(found, plan->last_article())) == numbers(plan->set()));
        if (has_inner_bonus(root, conjunction(root)) || is_filter(root)) continue;
        if (oracle.has_weights()) continue;
        REQUIRE(listed(found) == listed(oracle.matches(root)));
        ++weighed;
    }
    CHECK(weighed > 200);
}

TEST_CASE("no match is missing among the candidates, and none scores more than its bound") {
    SmallCollection small;
    fill_varied(small, 300);
    Asked asked(small);
    std::mt19937 random(8);
    for (int round = 0; round < 400; ++round) {
        const std::string query = any_query(random, static_cast<int>(random() % 3));
        CAPTURE(query);
        const auto plan = asked.plan(query);
        const Matches exact = plan->matches(nullptr, Precision::exact);
        const Matches bounds = plan->matches(nullptr, Precision::bound);
        if (plan->traits().is_certain) CHECK(bounds.size() == exact.size());
        std::size_t bounded = 0;
        for_each_common(bounds, exact, [&](const Match& bound, const Match& match) {
            bounded += bound.score * (1 + 1e-12) >= match.score ? 1 : 0;
        });
        CHECK(bounded == exact.size());
    }
}

TEST_CASE("some of the articles are found and weighed as they are among all") {
    SmallCollection small;
    fill_varied(small, 300);
    Asked asked(small);
    std::mt19937 random(9);
    for (int round = 0; round < 400; ++round) {
        const std::string query = any_query(random, static_cast<int>(random() % 3));
        CAPTURE(query);
        const auto plan = asked.plan(query);
        const Matches all = plan->matches(nullptr, Precision::exact);
        DocumentSet set(plan->last_article());
        for (Xapian::docid article = 1; article <= 300; ++article)
            if (article != 150 && random() % 5 == 0) set.insert(article);
        const Matches some = matches_of(set);
        Matches expected;
        for (const Match& match : all)
            if (set.has(match.article)) expected.push_back(match);
        REQUIRE(listed(plan->matches(&some, Precision::exact)) == listed(expected));
        REQUIRE(listed(asked.plan(query)->matches(&some, Precision::exact)) == listed(expected));
        DocumentSet found(plan->last_article());
        plan->add({&set, set.count()}, found);
        REQUIRE(numbers(found) == numbers(set_of(expected, plan->last_article())));
    }
}

TEST_CASE("the parts of a score add up to it") {
    SmallCollection small;
    fill_varied(small, 120);
    Asked asked(small);
    std::mt19937 random(10);
    std::size_t parts_seen = 0;
    for (int round = 0; round < 200; ++round) {
        const std::string query = any_query(random, static_cast<int>(random() % 3)) +
                                  (round % 10 == 0 ? " AND_MAYBE some" : "");
        CAPTURE(query);
        const auto plan = asked.plan(query);
        for (const Match& match : plan->matches(nullptr, Precision::exact)) {
            double sum = 0;
            for (const ScorePart& part : plan->score_parts(match.article)) {
                sum += part.score;
                ++parts_seen;
            }
            CHECK(sum == doctest::Approx(match.score));
        }
    }
    CHECK(parts_seen > 1000);
}

TEST_CASE("a part of a score is named as it was written") {
    const SmallCollection small({{"press law ban"}});
    Asked asked(small);
    const auto parts = asked.plan("press^2 \"law ban\" -xyzzy date:none")->score_parts(1);
    REQUIRE(parts.size() == 2);
    CHECK(parts[0].of == "press^2");
    CHECK(parts[1].of == "\"law ban\"");
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
    Asked asked(small);
    struct Case {
        const char* query;
        const char* found;
    };
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
        CHECK(numbers(asked.plan(query)->set()) == wanted);
        CHECK(numbers(set_of(asked.plan(query)->matches(nullptr, Precision::exact), 4)) == wanted);
    }
}

TEST_CASE("the text of a regular expression that matches nothing is not a term") {
    const SmallCollection small({{"word", "", "", "en", {{FieldId::keyword, "a+b"}}}});
    Asked asked(small);
    const auto matching_pattern = [&](const std::string& pattern) {
        Node node;
        node.kind = NodeKind::regex;
        node.field = FieldId::keyword;
        node.text = pattern;
        return numbers(asked.plan(node)->set());
    };
    CHECK(matching_pattern("a+b").empty());
    CHECK(matching_pattern("a[+]b") == "1");
}

TEST_CASE("words of a part that stand close together raise its score") {
    const SmallCollection small({{"press a b c d e f g h i j k l m n freedom"},
                                 {"press freedom a b c d e f g h i j k l m n"}});
    Asked asked(small);
    const Matches found = asked.plan("(press freedom) OR x")->matches(nullptr, Precision::exact);
    REQUIRE(found.size() == 2);
    CHECK(found[1].score == doctest::Approx(1.25 * found[0].score));
}

TEST_CASE("the whole query's close words are looked for apart") {
    const SmallCollection small({{"press freedom"}, {"press a b c d e f g h freedom"}});
    Asked asked(small);
    const CloseWords words = close_words(parsed("press freedom date:none"), asked.sources());
    CHECK(words.share == doctest::Approx(0.25));
    REQUIRE(words.plan);
    CHECK(numbers(words.plan->set()) == "1");
    for (const char* const query : {"press", "press OR freedom", "*:*", "\"press freedom\""})
        CHECK(close_words(parsed(query), asked.sources()).plan == nullptr);
}

TEST_CASE("a collection whose numbers are nearly all unused is searched like any other") {
    SmallCollection small({{"press law"}, {"law"}});
    Xapian::Document document;
    document.add_posting("press", 1);
    document.add_posting("law", 2);
    small.writer().replace_document(4'000'000'000, document);
    small.commit();
    Asked asked(small);
    CHECK(numbers(asked.plan("press")->set()) == "1 4000000000");
    CHECK(numbers(asked.plan("\"press law\" -date:2015")->set()) == "1 4000000000");
    CHECK(numbers(asked.plan("law -press")->set()) == "2");
    CHECK(asked.plan("press law")->matches(nullptr, Precision::exact).size() == 2);
}

TEST_CASE("an empty collection matches nothing") {
    SmallCollection small;
    small.commit();
    Asked asked(small);
    for (const char* const query : {"*:*", "a", "-a", "\"a b\"", "has:date", "-has:url"})
        CHECK(numbers(asked.plan(query)->set()).empty());
}

} // namespace
} // namespace lacuna::searcher
