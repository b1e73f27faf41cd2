// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/output/cuts.hpp"

#include <doctest/doctest.h>

namespace lacuna::searcher {
namespace {

using Sentences = std::vector<std::string>;

SearchResult result_of(std::uint64_t articles, std::uint64_t limit) {
    SearchResult result;
    result.total = {articles, articles, articles, true};
    result.limit = limit;
    return result;
}

TEST_CASE("articles and values that an export leaves out are told") {
    auto result = result_of(12, 5);
    CHECK(cuts_of(result, *find_view("results")) ==
          Sentences{"5 of 12 articles are written; -n all writes all"});
    CHECK(cuts_of(result, *find_view("count")).empty());
    CHECK(cuts_of(result_of(5, 5), *find_view("results")).empty());
    result.facets = {{"source", {{"Quay", 9}}, 3, 0}};
    CHECK(cuts_of(result, *find_view("facets")) ==
          Sentences{"1 of 3 values of source are written; --facet without a number writes all"});
}

TEST_CASE("periods that an export leaves out are told") {
    auto result = result_of(12, 5);
    result.timeline = {{"month", {{"2019-06", 9}}, 3, 0}};
    CHECK(cuts_of(result, *find_view("timeline")) ==
          Sentences{"1 of 3 values of month are written; -n all writes all"});
}

TEST_CASE("counts that no row of a view holds are told") {
    auto result = result_of(2, 5);
    result.facets = {{"source", {{"Quay", 2}}, 1, 0}};
    for (const auto* view : {"results", "full", "terms", "kwic", "timeline", "count"}) {
        CAPTURE(view);
        CHECK(cuts_of(result, *find_view(view)).size() == 1);
    }
    CHECK(cuts_of(result, *find_view("facets")).empty());
}

} // namespace
} // namespace lacuna::searcher
