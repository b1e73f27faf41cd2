// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/unknown_values.hpp"

#include "tests/searcher/query/query_tree.hpp"
#include "tests/searcher/small_collection.hpp"

#include <doctest/doctest.h>

namespace lacuna::searcher {
namespace {

using Sentences = std::vector<std::string>;

SmallArticle of(FieldId id, const std::string& value) {
    return {"word", "", "", "en", {{id, value}}};
}

Sentences said(const SmallCollection& small, std::string_view query) {
    const auto database = small.database();
    return unknown_values(parse_query(query, on_leap_day()).root, database);
}

TEST_CASE("a value that no article has is told with the closest one and its count") {
    const SmallCollection small({of(FieldId::section, "Harbour"), of(FieldId::section, "harbour"),
                                 of(FieldId::section, "Hills"), of(FieldId::keyword, "dpa"),
                                 of(FieldId::source, "The Quay Gazette")});
    CHECK(said(small, "section:Harbor") ==
          Sentences{"no article has section:Harbor; the closest is Harbour (2 articles)"});
    CHECK(said(small, "word -section:hils") ==
          Sentences{"no article has section:hils; the closest is Hills (1 article)"});
    CHECK(said(small, "keyword:(dpa OR dqa)") ==
          Sentences{"no article has keyword:dqa; the closest is dpa (1 article)"});
    CHECK(said(small, "source:Gazete") ==
          Sentences{"no article has source:Gazete; the closest is The Quay Gazette (1 article)"});
    CHECK(said(small, "source:=Gazette") ==
          Sentences{
              "no article has source:\"Gazette\"; the closest is The Quay Gazette (1 article)"});
    CHECK(said(small, "section:politics") == Sentences{"no article has section:politics"});
}

TEST_CASE("of values that articles have, and of words, nothing is said") {
    const SmallCollection small({of(FieldId::section, "Harbour"), of(FieldId::keyword, "law")});
    for (const auto* query : {"section:HARBOUR", "keyword:law", "unknown", "url:x", "id:0",
                              "date:1900", "section:ab*"}) {
        CAPTURE(query);
        CHECK(said(small, query).empty());
    }
}

TEST_CASE("earlier versions are not counted") {
    SmallCollection small({of(FieldId::section, "Harbour"), of(FieldId::section, "Harbour")});
    auto document = small.writer().get_document(1);
    document.add_boolean_term(version_term("0000000000000002"));
    small.writer().replace_document(1, document);
    small.commit();
    CHECK(said(small, "section:Harbor") ==
          Sentences{"no article has section:Harbor; the closest is Harbour (1 article)"});
}

} // namespace
} // namespace lacuna::searcher
