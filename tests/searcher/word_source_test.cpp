// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/word_source.hpp"

#include "tests/searcher/small_collection.hpp"

#include <doctest/doctest.h>
#include <random>

namespace lacuna::searcher {
namespace {

using Xapian::Query;
using Terms = std::vector<std::string>;

/// Articles of words a to h, the later the rarer.
void fill(SmallCollection& small, int articles) {
    std::mt19937 random(5);
    std::geometric_distribution<int> letter(0.4);
    std::uniform_int_distribution<int> length(1, 30);
    for (int i = 0; i < articles; ++i) {
        std::string body;
        for (int left = length(random); left > 0; --left)
            body += std::string(1, static_cast<char>('a' + std::min(letter(random), 7))) + " ";
        small.add({body});
    }
    small.commit();
}

std::string ranked(const Xapian::Database& database, const Query& query, Xapian::doccount most) {
    Xapian::Enquire enquire(database);
    enquire.set_query(query);
    enquire.set_weighting_scheme(ranking());
    const auto matches = enquire.get_mset(0, most);
    std::string text;
    for (auto match = matches.begin(); match != matches.end(); ++match)
        text += fmt::format("{} {:.12f}\n", *match, match.get_weight());
    return text;
}

TEST_CASE("a word finds and weighs what its terms as synonyms do") {
    SmallCollection small;
    fill(small, 700);
    const auto database = small.database();
    PostingStore store(database);
    const std::vector<Terms> words{{"a"}, {"b", "c"}, {"h", "a"}, {"f", "g", "h"}, {"e", "none"}};
    const auto as_source = [&](const Terms& word) { return word_query(store, database, word); };
    const auto as_synonyms = [](const Terms& word) {
        return word.size() == 1 ? Query(word.front())
                                : Query(Query::OP_SYNONYM, word.begin(), word.end());
    };
    for (const Terms& left : words) {
        CAPTURE(left.front());
        for (const Xapian::doccount most : {3U, 50U, 700U})
            CHECK(ranked(database, as_source(left), most) ==
                  ranked(database, as_synonyms(left), most));
        for (const Terms& right : words) {
            CAPTURE(right.front());
            for (const auto operation :
                 {Query::OP_AND, Query::OP_OR, Query::OP_AND_NOT, Query::OP_AND_MAYBE})
                CHECK(ranked(database, {operation, as_source(left), as_source(right)}, 10) ==
                      ranked(database, {operation, as_synonyms(left), as_synonyms(right)}, 10));
        }
    }
}

TEST_CASE("how many articles have a word is known without looking at them") {
    SmallCollection small;
    fill(small, 300);
    const auto database = small.database();
    PostingStore store(database);
    Xapian::Enquire enquire(database);
    enquire.set_query(word_query(store, database, {"a", "b"}));
    const auto few = enquire.get_mset(0, 1);
    CHECK(few.get_matches_lower_bound() == few.get_matches_upper_bound());
    CHECK(few.get_matches_lower_bound() == store.read({"a", "b"})->size());
}

TEST_CASE("a word says what it is made of") {
    const SmallCollection small({{"ban bans"}});
    PostingStore store(small.database());
    const auto query = word_query(store, small.database(), {"ban", "bans"});
    CHECK(query.get_description().find("ban SYNONYM bans") != std::string::npos);
}

} // namespace
} // namespace lacuna::searcher
