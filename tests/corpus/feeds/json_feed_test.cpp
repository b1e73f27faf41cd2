// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/corpus/reading.hpp"

#include <doctest/doctest.h>
#include <string>

using lacuna::FieldId;
using lacuna::corpus::read_as;

TEST_CASE("items of a JSON Feed know what the feed says, and a summary is no full text") {
    const auto reading =
        read_as("json-feed", R"({"version": "https://jsonfeed.org/version/1.1", "title": "The Quay",
        "language": "da", "items": [
        {"id": "1", "title": "A", "content_html": "<p>One.</p><p>Two.</p>",
         "authors": [{"name": "Ann Lee"}], "date_published": "2020-02-07T03:30:00Z"},
        {"id": "2", "title": "B", "summary": "In short."}]})");
    REQUIRE(reading.articles.size() == 2);
    CHECK(reading.articles[0].body() == "One.\n\nTwo.");
    CHECK(reading.articles[0].first(FieldId::source) == "The Quay");
    CHECK(reading.articles[0].first(FieldId::language) == "da");
    CHECK(reading.articles[0].first(FieldId::byline) == "Ann Lee");
    CHECK(reading.articles[1].body() == "In short.");
    const auto broken = read_as("json-feed", R"({"version": "https://jsonfeed.org/version/1"})");
    REQUIRE(broken.rejects.size() == 1);
    CHECK(broken.rejects[0].reason == "a JSON Feed without items");
}
