// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/missing_topics.hpp"

#include "common/store/schema.hpp"
#include "tests/searcher/query/query_tree.hpp"
#include "tests/searcher/small_collection.hpp"

#include <doctest/doctest.h>

namespace lacuna::searcher {
namespace {

/// Sentences for a query of a collection that an analyser of this version made.
std::size_t sentences(const char* version, const char* query, SearchRequest request = {}) {
    SmallCollection small({{"word"}});
    small.writer().set_metadata(std::string(schema::analyser_key), version);
    small.commit();
    Snapshots snapshots({small.path()}, {});
    return missing_topics(parse_query(query, on_leap_day()).root, request, snapshots).size();
}

TEST_CASE(
    "a collection that was indexed before articles had topics says so where they are asked for") {
    CHECK(sentences("2", "topic:shutdown") == 1);
    CHECK(sentences("1", "word -topic:shutdown") == 1);
    CHECK(sentences("2", "has:topic") == 1);
    SearchRequest counting;
    counting.facets.push_back(parse_facet("topic"));
    CHECK(sentences("2", "word", counting) == 1);
}

TEST_CASE("nothing is said of topics where they are known, or not asked for") {
    CHECK(sentences("3", "topic:shutdown") == 0);
    CHECK(sentences("12", "topic:shutdown") == 0);
    CHECK(sentences("", "topic:shutdown") == 0);
    CHECK(sentences("2", "word section:world") == 0);
}

} // namespace
} // namespace lacuna::searcher
