// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/concordance.hpp"

#include "searcher/search.hpp"
#include "tests/searcher/small_collection.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace lacuna::searcher {

namespace {

SearchRequest lines_request(std::string query, std::size_t limit) {
    SearchRequest request;
    request.query = std::move(query);
    request.limit = limit;
    request.needs = {};
    request.needs.lines = true;
    return request;
}

std::string read(const SearchResult& result) {
    std::string text;
    for (const ConcordanceLine& line : result.lines)
        text += line.left + "[" + line.match + "]" + line.right + "\n";
    return text;
}

SmallCollection bans() {
    return SmallCollection({{.body = "zealous ban today and old ban again",
                             .values = {{FieldId::source, "Lantern Post"}}},
                            {.body = "Angry ban now", .title = "ban"},
                            {.body = "nothing here", .title = "ban"}});
}

} // namespace

TEST_CASE("words on the left are compared from the match outwards") {
    CHECK(left_key("see the old ") < left_key("see a zealous "));
    CHECK(left_key("b the old ") > left_key("a the old "));
    CHECK(left_key("\u00c1rbol ") < left_key("banda "));
    CHECK(left_key("(Old) ") == left_key("old, "));
    CHECK(left_key("") < left_key("a "));
}

TEST_CASE("words on the right are compared from the match outwards") {
    CHECK(right_key(" Again, we") < right_key(" today"));
    CHECK(right_key(", today") == right_key(" \u201ctoday\u201d"));
}

TEST_CASE("in scripts without blanks characters are compared one by one") {
    CHECK(left_key("\u4e8c\u4e00") < left_key("\u4e00\u4e8c"));
    CHECK(right_key("\u4e00\u4e8c") < right_key("\u4e8c\u4e00"));
}

TEST_CASE("the limit and the offset of a concordance count lines") {
    const auto collection = bans();
    Searcher searcher({collection.path()}, {});
    CHECK(searcher.search(lines_request("ban", 1)).lines.size() == 1);
    CHECK(searcher.search(lines_request("ban", 0)).lines.empty());
    auto request = lines_request("ban", 10);
    const auto all = searcher.search(request);
    CHECK(all.lines.size() == 3);
    CHECK(all.total.lower == 3); // articles, one of which has the word in its title alone
    request.offset = 2;
    const auto rest = searcher.search(request).lines;
    REQUIRE(rest.size() == 1);
    CHECK(rest.front().left == all.lines.back().left);
    request.offset = 99;
    CHECK(searcher.search(request).lines.empty());
}

TEST_CASE("lines of all articles are sorted by the words on one side") {
    const auto collection = bans();
    Searcher searcher({collection.path()}, {});
    auto request = lines_request("ban", 2);
    request.sort = Sort::left;
    CHECK(read(searcher.search(request)) ==
          "Angry [ban] now\nzealous ban today and old [ban] again\n");
    request.sort = Sort::right;
    CHECK(read(searcher.search(request)) ==
          "zealous ban today and old [ban] again\nAngry [ban] now\n");
    request.query.clear(); // a filter alone has no lines, and no order of words
    CHECK(searcher.search(request).lines.empty());
}

TEST_CASE("a line names its article, its day and its source") {
    const auto collection = bans();
    Searcher searcher({collection.path()}, {});
    const auto lines = searcher.search(lines_request("zealous", 5)).lines;
    REQUIRE(lines.size() == 1);
    CHECK(lines.front().source == "Lantern Post");
    CHECK(lines.front().id == "0000000000000001");
}

} // namespace lacuna::searcher
