// SPDX-License-Identifier: GPL-3.0-or-later
// What is found in whole lists of postings, against Xapian's own match of the same query.
#include "searcher/match/all_matches.hpp"

#include "searcher/match/match_lists.hpp"
#include "searcher/match/query_builder.hpp"
#include "searcher/match/ranking.hpp"
#include "searcher/query/kinds.hpp"
#include "tests/searcher/query/query_tree.hpp"
#include "tests/searcher/small_collection.hpp"

#include <doctest/doctest.h>
#include <random>

namespace lacuna::searcher {
namespace {

/// Articles of all lengths, with words that are in all, half, some, few of them, and inflections.
void fill(SmallCollection& small, int articles) {
    std::mt19937 random(5);
    const std::vector<std::pair<std::string, unsigned>> words{
        {"all", 1},    {"often", 2}, {"ban", 3},  {"bans", 9},
        {"banned", 9}, {"some", 7},  {"rare", 60}};
    for (int i = 0; i < articles; ++i) {
        std::string body;
        for (const auto& [word, of] : words)
            if (random() % of == 0)
                for (auto times = 1 + random() % 4; times > 0; --times) body += word + " ";
        for (auto others = random() % 40; others > 0; --others) body += "x ";
        small.add({body, "", random() % 2 == 0 ? "2015" : "", random() % 3 == 0 ? "de" : "en"});
    }
    small.delete_document(static_cast<Xapian::docid>(articles / 2));
    small.commit();
}

/// A collection that can be asked.
struct Asked {
    explicit Asked(const SmallCollection& small)
        : database(small.database()), expander(database, {}), postings(database) {}

    [[nodiscard]] WordIndex index() { return {&database, &expander, &postings}; }
    [[nodiscard]] bool can_answer(const std::string& query) {
        const Node root = parsed(query);
        return AllMatches::can_answer(root, conjunction(root), index());
    }
    static Node parsed(const std::string& query) { return parse_query(query, on_leap_day()).root; }

    Xapian::Database database;
    Expander expander;
    PostingStore postings;
};

std::string listed(const Matches& matches) {
    std::string text;
    for (const auto& [article, score] : matches) text += fmt::format("{} {:.9f}\n", article, score);
    return text;
}

Matches by_xapian(Asked& asked, const Node& query) {
    Xapian::Enquire enquire(asked.database);
    const auto built = build_query(query, asked.database, asked.expander, Nearness::after_match);
    enquire.set_query(built.query);
    enquire.set_weighting_scheme(ranking());
    enquire.set_docid_order(Xapian::Enquire::ASCENDING);
    Matches matches = matches_of(enquire.get_mset(0, asked.database.get_doccount()));
    std::sort(matches.begin(), matches.end(),
              [](const Match& left, const Match& right) { return left.article < right.article; });
    return matches;
}

std::string any_query(std::mt19937& random, int depth) {
    static const std::vector<std::string> leaves{
        "all", "often", "ban",   "some",    "rare",      "none",        "=bans",
        "of*", "ban?",  "ban~1", "ban^2.5", "date:2015", "language:de", "-date:2015"};
    if (depth == 0) return leaves[random() % leaves.size()];
    const auto part = [&] { return any_query(random, depth - 1); };
    // One XOR inside another is a single one for Xapian, where the score is the sum of all parts.
    const std::vector<std::string> operators{" AND ", " OR ", " AND NOT ", " XOR "};
    return "(" + part() + operators[random() % (depth == 1 ? 4 : 3)] + part() + ")" +
           (random() % 6 == 0 ? "^0.5" : "");
}

/// The first of all matches, found by sorting them.
Matches first_of(Matches matches, std::size_t wanted) {
    std::stable_sort(matches.begin(), matches.end(), [](const Match& left, const Match& right) {
        return left.score > right.score;
    });
    matches.resize(std::min(wanted, matches.size()));
    return matches;
}

TEST_CASE("any query of words, logic and filters finds and weighs what Xapian does") {
    SmallCollection small;
    fill(small, 900);
    Asked asked(small);
    std::mt19937 random(7);
    int answered = 0;
    for (int round = 0; round < 600; ++round) {
        // Elsewhere than at the top Xapian 1.4 looks at weights of AND_MAYBE that it has not set.
        const std::string query = any_query(random, static_cast<int>(random() % 3)) +
                                  (round % 10 == 0 ? " AND_MAYBE some" : "");
        CAPTURE(query);
        if (!asked.can_answer(query)) continue;
        ++answered;
        const Node root = Asked::parsed(query);
        AllMatches found(root, asked.index());
        const Matches scored = found.scored();
        REQUIRE(listed(scored) == listed(by_xapian(asked, root)));
        CHECK(found.size() == scored.size());
        CHECK(found.documents().count() == scored.size());
        for (const std::size_t wanted : {0U, 1U, 10U, 150U, 2000U})
            REQUIRE(listed(found.best(wanted)) == listed(first_of(scored, wanted)));
    }
    CHECK(answered > 200);
}

TEST_CASE("a few of the matches are weighed as they are among all") {
    SmallCollection small;
    fill(small, 300);
    Asked asked(small);
    for (const char* const query :
         {"ban", "ban all", "ban OR rare", "date:2015", "all date:2015"}) {
        CAPTURE(query);
        const Node root = Asked::parsed(query);
        AllMatches found(root, asked.index());
        const Matches all = found.scored();
        std::vector<Xapian::docid> some;
        Matches expected;
        for (std::size_t i = 0; i < all.size(); i += 7) {
            some.push_back(all[i].article);
            expected.push_back(all[i]);
        }
        CHECK(listed(found.scored(some)) == listed(expected));
    }
}

/// The first `wanted` of all matches, and those that could rise among them.
Matches expected_best(const Matches& all, std::size_t wanted, double share, std::size_t most) {
    Matches expected;
    for (const Match& match : first_of(all, most)) {
        if (expected.size() >= wanted && match.score < expected[wanted - 1].score / (1 + share))
            break;
        expected.push_back(match);
    }
    return expected;
}

TEST_CASE("those that could rise among the first come with them, up to a number") {
    SmallCollection small;
    fill(small, 900);
    Asked asked(small);
    for (const char* const query : {"ban", "often some", "all OR rare", "ban some date:2015"})
        for (const std::size_t wanted : {1U, 10U, 100U, 2000U})
            for (const double share : {0.01, 0.25})
                for (const std::size_t more : {0U, 5U, 50U, 1000U}) {
                    CAPTURE(query);
                    CAPTURE(wanted);
                    CAPTURE(more);
                    const Node root = Asked::parsed(query);
                    AllMatches found(root, asked.index());
                    CHECK(listed(found.best(wanted, share, wanted + more)) ==
                          listed(expected_best(found.scored(), wanted, share, wanted + more)));
                }
}

TEST_CASE("what is not to be ranked is found, counted and weighed all the same") {
    SmallCollection small;
    fill(small, 300);
    Asked asked(small);
    const Node root = Asked::parsed("ban all date:2015 -some");
    AllMatches ranked(root, asked.index());
    AllMatches found(root, asked.index(), AllMatches::Ranks::no);
    CHECK(found.size() == ranked.size());
    const Matches all = ranked.scored();
    CHECK(listed(found.scored({all.front().article})) == listed({all.front()}));
    CHECK(listed(found.scored()) == listed(all));
}

TEST_CASE("everything is known without a list") {
    SmallCollection small;
    fill(small, 30);
    Asked asked(small);
    const Node root;
    AllMatches found(root, asked.index());
    CHECK(found.is_everything());
    CHECK(found.size() == 29);
    CHECK(found.documents().count() == 29);
    CHECK(found.scored().size() == 29);
}

TEST_CASE("what needs positions is left to Xapian") {
    const SmallCollection small({{"press law"}});
    Asked asked(small);
    for (const char* const query : {"press law", "press NOT (law XOR ban)", "(press OR law) press"})
        CHECK_MESSAGE(asked.can_answer(query), query);
    for (const char* const query : {"\"press law\"", "press NEAR law", "law \"press law\"",
                                    "ban OR (press law)", "press -\"press law\""})
        CHECK_MESSAGE(!asked.can_answer(query), query);
}

} // namespace
} // namespace lacuna::searcher
