// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/matching_set.hpp"

#include "searcher/match/listed_source.hpp"
#include "tests/searcher/small_collection.hpp"

#include <doctest/doctest.h>
#include <random>

namespace lacuna::searcher {
namespace {

using Xapian::Query;

std::string numbers(const DocumentSet& set) {
    std::string text;
    set.for_each([&](Xapian::docid document) {
        text += (text.empty() ? "" : " ") + std::to_string(document);
    });
    return text;
}

constexpr int deepest = 3;

/// A random query of terms and logic, with phrases where `positions` says so.
Query any_query(std::mt19937& random, int depth, bool positions) {
    static const std::vector<std::string> words{"all", "often", "some", "rare", "none"};
    const auto word = [&] { return Query(words[random() % words.size()]); };
    const auto part = [&] { return any_query(random, depth - 1, positions); };
    if (depth == 0 || random() % 5 == 0) return random() % 20 == 0 ? Query::MatchAll : word();
    const std::vector<Query> parts{part(), part(), part()};
    switch (random() % (positions ? 9 : 8)) {
    case 0:
        return {Query::OP_AND, parts.begin(), parts.end()};
    case 1:
        return {Query::OP_OR, parts.begin(), parts.end()};
    case 2:
        return {Query::OP_XOR, parts.begin(), parts.end()};
    case 3:
        return {Query::OP_AND_NOT, parts[0], parts[1]};
    case 4:
        // Elsewhere than at the top Xapian 1.4 looks at weights that it has not set.
        return {depth == deepest ? Query::OP_AND_MAYBE : Query::OP_AND, parts[0], parts[1]};
    case 5:
        return {Query::OP_FILTER, parts[0], parts[1]};
    case 6:
        return {Query::OP_SCALE_WEIGHT, parts[0], 0.5};
    case 7: {
        const std::vector<Query> forms{word(), word()};
        return {Query::OP_SYNONYM, forms.begin(), forms.end()};
    }
    default: {
        const std::vector<Query> phrase{word(), word()};
        return {Query::OP_PHRASE, phrase.begin(), phrase.end()};
    }
    }
}

TEST_CASE("what matches is what Xapian finds, for any logic and also for phrases") {
    std::mt19937 random(11);
    SmallCollection small;
    for (int i = 0; i < 400; ++i) {
        std::string body = "all";
        for (const auto& [word, of] : {std::pair{"often", 2U}, {"some", 5U}, {"rare", 90U}})
            if (random() % of == 0) body += std::string(" ") + word;
        small.add({body});
    }
    small.delete_document(200);
    small.commit();
    for (int round = 0; round < 2000; ++round) {
        const bool has_positions = round % 4 == 0;
        const Query query = any_query(random, deepest, has_positions);
        CAPTURE(query.get_description());
        if (!has_positions) CHECK(is_plain(query));
        auto all = matching_documents(query, small.database());
        REQUIRE(numbers(all) == found(small.database(), query));
        DocumentSet some(small.database().get_lastdocid()); // of documents that are there
        for (Xapian::docid document = 1; document <= 400; ++document)
            if (document != 200 && random() % 8 == 0) some.insert(document);
        const auto within = matching_documents(query, small.database(), &some);
        REQUIRE(numbers(within) == numbers(all &= some));
    }
}

TEST_CASE("queries of terms and logic are plain, others are not") {
    CHECK(is_plain(Query("a")));
    CHECK(is_plain(Query()));
    CHECK(is_plain(Query::MatchAll));
    CHECK(is_plain(
        Query(Query::OP_AND_MAYBE, Query("a"), Query(Query::OP_NEAR, Query("a"), Query("b")))));
    CHECK_FALSE(is_plain(Query(Query::OP_PHRASE, Query("a"), Query("b"))));
    CHECK_FALSE(is_plain(Query(Query::OP_AND, Query("a"), Query(Query::OP_VALUE_GE, 1, "x"))));
    CHECK_FALSE(is_plain(listed_query(
        [](const Xapian::Database& /*one*/) { return std::vector<Xapian::docid>{1}; })));
}

TEST_CASE("everything is recognised, with a weight or without") {
    CHECK(is_everything(Query::MatchAll));
    CHECK(is_everything(Query(Query::OP_SCALE_WEIGHT, Query::MatchAll, 0)));
    CHECK_FALSE(is_everything(Query("a")));
    CHECK_FALSE(is_everything(Query()));
}

TEST_CASE("a set is not made of numbers that are nearly all unused") {
    SmallCollection small({{"a"}});
    CHECK(can_hold_sets(small.database()));
    Xapian::Document document;
    document.add_term("a");
    small.writer().replace_document(4'000'000'000, document);
    small.commit();
    CHECK_FALSE(can_hold_sets(small.database()));
}

TEST_CASE("an empty database matches nothing") {
    SmallCollection small;
    small.commit();
    CHECK(numbers(matching_documents(Query::MatchAll, small.database())).empty());
    CHECK(numbers(matching_documents(Query("a"), small.database())).empty());
}

} // namespace
} // namespace lacuna::searcher
