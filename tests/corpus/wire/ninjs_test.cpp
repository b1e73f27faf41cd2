// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/corpus/reading.hpp"

#include <doctest/doctest.h>
#include <string>

using lacuna::FieldId;
using lacuna::format_iso;
using lacuna::corpus::read_as;
using lacuna::corpus::recognise_format;

TEST_CASE("every version of ninjs is read") {
    const std::string versions[] = {
        R"({"uri": "q:1", "type": "text", "versioncreated": "2018-07-01T09:00:00Z", "headline": "Head",
            "byline": "Ann Lee", "body_text": "One.\n\nTwo.", "body_xhtml": "<p>One.</p><p>Two.</p>",
            "language": "en", "source": "PA"})",
        R"({"uri": "q:1", "type": "text", "versioncreated": "2018-07-01T09:00:00Z", "by": "By Ann Lee",
            "headlines": [{"role": "short", "value": "H"}, {"role": "main", "value": "Head"}],
            "bodies": [{"contenttype": "text/plain", "value": "One."},
                       {"contenttype": "text/html", "value": "<p>One.</p><p>Two.</p>"}],
            "language": "en", "infosources": [{"name": "PA"}]})",
        R"({"uri": "q:1", "type": "text", "versionCreated": "2018-07-01T09:00:00Z", "by": "Ann Lee",
            "headlines": [{"value": "Head"}], "pubStatus": "usable", "provider": {"literal": "PA"},
            "bodies": [{"contentType": "text/html", "value": "<p>One.</p><p>Two.</p>"}],
            "language": "en"})",
        R"({"data": {"item": {"uri": "q:1", "type": "text", "versioncreated": "2018-07-01T09:00:00Z",
            "headline": "Head", "byline": "Ann Lee", "body_html": "<p>One.</p><p>Two.</p>",
            "language": "en", "provider": "PA"}}})",
    };
    for (const auto& version : versions) {
        CAPTURE(version);
        const auto* const format = recognise_format(version, "x.json");
        REQUIRE(format != nullptr);
        CHECK(format->name == "ninjs");
        const auto reading = read_as("ninjs", version);
        REQUIRE(reading.articles.size() == 1);
        const auto& article = reading.articles.front();
        CHECK(article.title() == "Head");
        CHECK(article.body() == "One.\n\nTwo.");
        CHECK(article.first(FieldId::byline) == "Ann Lee");
        CHECK(article.first(FieldId::source) == "PA Media");
        CHECK(format_iso(*article.date) == "2018-07-01T09:00:00Z");
        CHECK(article.own_id == "q:1");
    }
}

TEST_CASE("pictures and events of ninjs are skipped, and those beside a text have captions") {
    const auto picture = read_as(
        "ninjs", R"({"uri": "q:2", "type": "picture", "versioncreated": "2018-07-01T09:00:00Z",
                            "headline": "Pier"})");
    CHECK(picture.articles.empty());
    REQUIRE(picture.notes.size() == 1);
    CHECK(picture.notes[0].text == "skipped: pictures");
    const auto text =
        read_as("ninjs", R"({"uri": "q:3", "type": "text", "versioncreated": "2018-07-01T09:00:00Z",
                    "headline": "Head", "body_text": "Words.", "associations": {"main":
                    {"type": "picture", "description_text": "The pier", "byline": "Bo Ek/AFP"}}})");
    REQUIRE(text.articles.size() == 1);
    CHECK(text.articles[0].first(FieldId::captions) == "The pier");
    REQUIRE(text.articles[0].credits.size() == 1);
    CHECK(text.articles[0].credits[0].role == lacuna::CreditRole::photo);
}

TEST_CASE("a description is the text of an item that has no other") {
    const auto reading = read_as(
        "ninjs",
        R"({"uri": "q:4", "type": "text", "versioncreated": "2018-07-01", "headline": "Head",
                    "descriptions": [{"value": "In short."}]})");
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.articles[0].body() == "In short.");
}

TEST_CASE("ninjs is known without dates, with headlines of any name, and with renditions alone") {
    struct Case {
        std::string written;
        std::size_t articles;
    };
    const Case cases[] = {
        {R"({"uri": "q:5", "type": "text", "headline_main": "Head", "body_main": "Words.",
             "slugline": "quay"})",
         1},
        {R"({"uri": "q:6", "type": "picture", "renditions": {"a": {"title": "Large", "href": "x"}},
             "headlines": [{"value": "Pier"}]})",
         0},
        {R"({"uri": "q:7", "standard": {"name": "ninjs"}, "type": "event", "headlines":
             [{"value": "Talks"}]})",
         0},
        {R"({"uri": "q:8", "headlines": [{"value": "Head"}], "trustindicators":
             [{"title": "Standards", "href": "https://quay.example/s"}]})",
         1},
        {R"({"uri": "q:9", "title": "Match", "eventDetails": {"dates": {"start": "2023"}},
             "descriptions": [{"value": "A match."}]})",
         0},
    };
    for (const auto& [written, articles] : cases) {
        CAPTURE(written);
        const auto* const format = recognise_format(written, "x.json");
        REQUIRE(format != nullptr);
        CHECK(format->name == "ninjs");
        CHECK(read_as("ninjs", written).articles.size() == articles);
    }
    CHECK(recognise_format(R"({"uri": "a", "title": "A", "body": "B"})", "x.json")->name == "json");
}
