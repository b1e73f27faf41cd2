// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/corpus/reading.hpp"

#include <doctest/doctest.h>
#include <string>

using lacuna::FieldId;
using lacuna::format_iso;
using lacuna::corpus::read_as;

namespace {

std::string g2_item(const std::string& item_class, const std::string& meta,
                    const std::string& content) {
    return "<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='urn:q:1' xml:lang='sv'>"
           "<itemMeta><itemClass qcode='ninat:" +
           item_class +
           "'/><provider literal='TT'/>"
           "<versionCreated>2020-05-06T10:00:00+02:00</versionCreated></itemMeta><contentMeta>" +
           meta + "</contentMeta><contentSet>" + content + "</contentSet></newsItem>";
}

} // namespace

TEST_CASE("items of NewsML-G2 are read whatever their text is written in") {
    struct Case {
        std::string content;
        std::string body;
    };
    const Case cases[] = {
        {"<inlineXML><nitf xmlns='http://iptc.org/std/NITF/2006-10-18/'><body><body.content>"
         "<p>One.</p></body.content></body></nitf></inlineXML>",
         "One."},
        {"<inlineXML><html xmlns='http://www.w3.org/1999/xhtml'><body><p>One.</p><p>Two.</p></body>"
         "</html></inlineXML>",
         "One.\n\nTwo."},
        {"<inlineData contenttype='text/plain'>a &lt; b</inlineData>", "a < b"},
        {"<inlineData contenttype='text/html'>&lt;p>One.&lt;/p>&lt;p>Two.&lt;/p></inlineData>",
         "One.\n\nTwo."},
    };
    for (const auto& [content, body] : cases) {
        CAPTURE(content);
        const auto reading =
            read_as("newsml-g2", g2_item("text", "<headline>Head</headline>", content));
        REQUIRE(reading.articles.size() == 1);
        const auto& article = reading.articles.front();
        CHECK(article.body() == body);
        CHECK(article.title() == "Head");
        CHECK(article.first(FieldId::source) == "TT");
        CHECK(article.first(FieldId::language) == "sv");
        CHECK(format_iso(*article.date) == "2020-05-06T10:00:00+02:00");
        CHECK(article.own_id == "urn:q:1");
    }
}

TEST_CASE("a message gives its texts, and says what else is in it") {
    const auto text = "<inlineData>Words.</inlineData>";
    const auto reading =
        read_as("newsml-g2",
                "<newsMessage><itemSet>" + g2_item("text", "<headline>A</headline>", text) +
                    g2_item("picture", "<headline>B</headline>", "") + "<conceptItem guid='c'/>" +
                    g2_item("text", "<headline>C</headline>", text) + "</itemSet></newsMessage>");
    REQUIRE(reading.articles.size() == 2);
    CHECK(reading.articles[1].title() == "C");
    REQUIRE(reading.notes.size() == 2);
    CHECK(reading.notes[0].text == "skipped: pictures");
    CHECK(reading.notes[1].text == "skipped: concepts");
}

TEST_CASE("a heading before the story that is not the headline is its standfirst") {
    const auto reading = read_as(
        "newsml-g2",
        g2_item("text", "<headline>Head</headline><by>Av Ann Lee och Bo Ek</by>",
                "<inlineXML><html><body><h2>What it is about</h2><p>One.</p><figure><figcaption>"
                "The pier</figcaption></figure><p>Two.</p></body></html></inlineXML>"));
    REQUIRE(reading.articles.size() == 1);
    const auto& article = reading.articles.front();
    CHECK(article.first(FieldId::standfirst) == "What it is about");
    CHECK(article.body() == "One.\n\nTwo.");
    CHECK(article.first(FieldId::captions) == "The pier");
}
