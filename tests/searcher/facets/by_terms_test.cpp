// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/facets/by_terms.hpp"

#include "searcher/search.hpp"
#include "tests/searcher/query/query_tree.hpp"
#include "tests/searcher/small_collection.hpp"

#include <doctest/doctest.h>

namespace lacuna::searcher {
namespace {

SmallArticle read_from(const std::string& format, const std::string& body) {
    return {body, "", "", "en", {{FieldId::format, format}}};
}

std::string formats_of(const SmallCollection& small, const std::string& query) {
    SearchRequest request;
    request.query = query;
    request.parsing = on_leap_day();
    request.facets = {parse_facet("format"), parse_facet("language")};
    const auto result = Searcher({small.path()}, {}).search(request);
    std::string text;
    for (const FacetCount& one : result.facets.front().counts)
        text += fmt::format("{}={} ", one.value, one.count);
    CHECK(result.facets.back().counts.front().value == "en");
    return text + fmt::format("of {}, {} missing", result.facets.front().distinct,
                              result.facets.front().missing);
}

TEST_CASE("a facet without a slot is counted by its terms under any query") {
    const SmallCollection small({read_from("text/html", "harbour strike"),
                                 read_from("text/plain", "harbour"),
                                 read_from("text/html", "strike"),
                                 {"strike"}});
    CHECK(formats_of(small, "*:*") == "text/html=2 text/plain=1 of 2, 1 missing");
    CHECK(formats_of(small, "strike") == "text/html=2 of 1, 1 missing");
    CHECK(formats_of(small, "harbour") == "text/html=1 text/plain=1 of 2, 0 missing");
    CHECK(formats_of(small, "-format:text/html") == "text/plain=1 of 1, 1 missing");
}

} // namespace
} // namespace lacuna::searcher
