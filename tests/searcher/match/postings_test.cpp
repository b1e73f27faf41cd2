// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/postings.hpp"

#include "tests/searcher/small_collection.hpp"

#include <doctest/doctest.h>
#include <map>

namespace lacuna::searcher {
namespace {

/// `1x2 3x1`: article 1 twice, article 3 once.
std::string listed(const Postings& postings) {
    std::string text;
    for (const Posting& posting : postings)
        text += fmt::format("{}{}x{}", text.empty() ? "" : " ", posting.article, posting.count);
    return text;
}

TEST_CASE("postings are of the articles with any of the terms, in order, counted together") {
    const SmallCollection small({{"ban bans ban"}, {"law"}, {"bans"}, {"banned ban"}, {"banned"}});
    PostingStore store(small.database());
    CHECK(listed(*store.read({"ban"})) == "1x2 4x1");
    CHECK(listed(*store.read({"banned", "ban", "bans"})) == "1x3 3x1 4x2 5x1");
    CHECK(listed(*store.read({"ban", "law"})) == "1x2 2x1 4x1");
    CHECK(store.read({"nothing"})->empty());
    CHECK(store.read({})->empty());
}

TEST_CASE("many frequent terms give what each of them gives") {
    SmallCollection small;
    for (int i = 0; i < 300; ++i) {
        std::string body;
        for (int word = i % 7; word < 12; word += 1 + i % 3) body += fmt::format("w{} w1 ", word);
        small.add({body});
    }
    small.commit();
    const auto database = small.database();
    PostingStore store(database);
    SoughtTerms terms;
    std::map<Xapian::docid, float> counts;
    for (int word = 0; word < 12; ++word) {
        terms.emplace_back(fmt::format("w{}", word));
        for (const Posting& posting : *store.read(SoughtTerms{terms.back()}))
            counts[posting.article] += posting.count;
    }
    Postings expected;
    for (const auto& [article, count] : counts) expected.push_back({article, count});
    CHECK(listed(*store.read(terms)) == listed(expected));
}

TEST_CASE("articles with the terms of values are found, however many there are") {
    SmallCollection small;
    SoughtTerms terms;
    for (int i = 0; i < 20; ++i) {
        const auto name = fmt::format("source{}", i);
        small.add({"word", "", "", "en", {{FieldId::source, name}}});
        terms.emplace_back(exact_term(FieldId::source, name));
    }
    small.commit();
    PostingStore store(small.database());
    const auto postings = store.read(terms);
    REQUIRE(postings->size() == 20);
    CHECK(postings->front().count == 0);
}

TEST_CASE("each form counts as much as it weighs") {
    SmallCollection small({{"ban bans"}, {"bans bans"}, {"bans banned"}});
    PostingStore store(small.database());
    const SoughtTerms terms{{"ban", 1}, {"bans", 0.5F}, {"banned", 0.25F}};
    CHECK(listed(*store.read(terms)) == "1x1.5 2x1 3x0.75");
    CHECK(listed(store.read_within(terms, {{2, 0}, {3, 0}})) == "2x1 3x0.75");
    CHECK(listed(*store.read({"ban", "bans"})) == "1x2 2x2 3x1");
}

TEST_CASE("postings of a few articles are those among all") {
    const SmallCollection small({{"ban bans ban"}, {"law"}, {"bans"}, {"banned ban"}, {"banned"}});
    const PostingStore store(small.database());
    CHECK(listed(store.read_within({"ban", "bans"}, {{1, 0}, {2, 0}, {4, 0}})) == "1x3 4x1");
    CHECK(store.read_within({"ban"}, {{2, 0}, {5, 0}}).empty());
    CHECK(store.read_within({"ban"}, {}).empty());
    CHECK(store.read_within({}, {{1, 0}}).empty());
    Matches all;
    for (Xapian::docid article = 1; article <= 9; ++article) all.push_back({article, 0});
    for (const SoughtTerms& terms :
         {SoughtTerms{"ban"}, SoughtTerms{"ban", "bans", "banned", "law", "none"}})
        CHECK(listed(store.read_within(terms, all)) ==
              listed(*PostingStore(small.database()).read(terms)));
}

TEST_CASE("what was read is found again") {
    const SmallCollection small({{"ban law"}});
    PostingStore store(small.database());
    CHECK(store.find({"ban"}) == nullptr);
    const auto first = store.read({"ban"});
    CHECK(store.find({"ban"}) == first);
    CHECK(store.read({"ban"}) == first);
}

TEST_CASE("many words are forgotten again, and read anew") {
    const SmallCollection small({{"ban"}});
    PostingStore store(small.database());
    const auto first = store.read({"ban"});
    for (int i = 0; i < 20'000; ++i) static_cast<void>(store.read({std::to_string(i)}));
    CHECK(store.find({"ban"}) == nullptr);
    CHECK(listed(*store.read({"ban"})) == listed(*first));
}

TEST_CASE("lengths are those of the articles") {
    SmallCollection small;
    for (int words = 1; words <= 2000; ++words) small.add({words % 2 == 0 ? "a b" : "a b c"});
    small.commit();
    ArticleLengths lengths(small.database());
    for (const Xapian::docid article : {1999U, 2U, 1U, 1024U, 2U, 2000U})
        CHECK(lengths.of(article) == (article % 2 == 0 ? 2 : 3));
    CHECK_THROWS_AS(static_cast<void>(lengths.of(5000)), Xapian::DocNotFoundError);
}

} // namespace
} // namespace lacuna::searcher
