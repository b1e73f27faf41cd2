// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/snapshot.hpp"

#include "common/error.hpp"
#include "searcher/search.hpp"
#include "tests/searcher/query/query_tree.hpp"
#include "tests/searcher/small_collection.hpp"

#include <doctest/doctest.h>
#include <filesystem>

namespace lacuna::searcher {
namespace {

std::uint64_t found(Searcher& searcher, const std::string& query) {
    SearchRequest request;
    request.query = query;
    request.parsing = on_leap_day();
    return searcher.search(request).total.estimate;
}

TEST_CASE("articles of several collections are numbered as Xapian does it") {
    const SmallCollection first({{"a"}, {"b"}});
    const SmallCollection second({{"c"}, {"d"}, {"e"}});
    Snapshots snapshots({first.path(), second.path()}, {});
    REQUIRE(snapshots.size() == 2);
    CHECK(snapshots.number_of({1, 3}) == 6);
    for (Xapian::docid number = 1; number < 10; ++number)
        CHECK(snapshots.number_of(snapshots.place_of(number)) == number);
    const auto all = snapshots.database();
    CHECK(all.get_document(snapshots.number_of({1, 2})).get_data() ==
          snapshots[1].database().get_document(2).get_data());
}

TEST_CASE("a searcher answers from one moment until it is told to look again") {
    SmallCollection small({{"press"}});
    Searcher searcher({small.path()}, {});
    CHECK(found(searcher, "press") == 1);
    CHECK(searcher.is_current());
    small.add({"press"});
    small.commit();
    CHECK_FALSE(searcher.is_current());
    CHECK(found(searcher, "press") == 1);
    searcher.refresh();
    CHECK(found(searcher, "press") == 2);
    CHECK(searcher.is_current());
}

TEST_CASE("a collection that was put in another's place is seen, one that is gone is missed") {
    const SmallCollection old({{"press"}});
    const SmallCollection published({{"press"}, {"press"}, {"press"}});
    const std::string path = old.path() + "-published";
    std::filesystem::copy(old.path(), path);
    Searcher searcher({path}, {});
    CHECK(found(searcher, "press") == 1);
    std::filesystem::rename(path, path + "-old");
    CHECK_FALSE(searcher.is_current());
    std::filesystem::copy(published.path(), path);
    CHECK_FALSE(searcher.is_current());
    searcher.refresh();
    CHECK(found(searcher, "press") == 3);
    std::filesystem::remove_all(path);
    searcher.refresh();
    CHECK_THROWS_AS(static_cast<void>(found(searcher, "press")), Error);
}

} // namespace
} // namespace lacuna::searcher
