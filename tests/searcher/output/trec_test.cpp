// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/searcher/output/sample_result.hpp"

#include <doctest/doctest.h>

#include <string>

namespace lacuna::searcher {

TEST_CASE("a run names articles as their input did") {
    SearchResult result = sample_result();
    result.query_id.clear();
    CHECK(rendered("trec", "results", result) == "1 Q0 0123456789abcdef 1 12.500000 lacuna\n");
    result.query_id = "301";
    result.hits[0].article.own_id = "LA 0101\u00a0新\n%";
    CHECK(rendered("trec", "results", result) ==
          "301 Q0 LA%200101%C2%A0新%0A% 1 12.500000 lacuna\n");
}

} // namespace lacuna::searcher
