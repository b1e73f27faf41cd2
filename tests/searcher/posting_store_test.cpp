// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/posting_store.hpp"

#include "tests/searcher/small_collection.hpp"

#include <doctest/doctest.h>

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

TEST_CASE("terms are familiar when they were read or asked about") {
    const SmallCollection small({{"ban law"}});
    PostingStore store(small.database());
    const auto first = store.read({"ban"});
    CHECK(store.is_familiar({"ban"}));
    CHECK(store.read({"ban"}) == first);
    CHECK_FALSE(store.is_familiar({"law"}));
    CHECK(store.is_familiar({"law"}));
    CHECK(listed(*store.read({"law"})) == "1x1");
}

TEST_CASE("many words are forgotten again, and read anew") {
    const SmallCollection small({{"ban"}});
    PostingStore store(small.database());
    const auto first = store.read({"ban"});
    for (int i = 0; i < 20'000; ++i) static_cast<void>(store.is_familiar({std::to_string(i)}));
    CHECK_FALSE(store.is_familiar({"ban"}));
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
