// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/corpus/reading.hpp"

#include <doctest/doctest.h>
#include <string>

using lacuna::FieldId;
using lacuna::format_iso;
using lacuna::corpus::read_as;

namespace {

std::string item(const std::string& contents) {
    return "<NewsItem><NewsManagement><FirstCreated>20170204T080000Z</FirstCreated>"
           "</NewsManagement><NewsComponent><NewsLines><HeadLine>Head</HeadLine>"
           "<CreditLine>AFP</CreditLine></NewsLines><DescriptiveMetadata>"
           "<Language FormalName='fr'/></DescriptiveMetadata>" +
           contents + "</NewsComponent></NewsItem>";
}

std::string content(const std::string& medium, const std::string& data) {
    return "<NewsComponent><ContentItem><MediaType FormalName='" + medium + "'/><DataContent>" +
           data + "</DataContent></ContentItem></NewsComponent>";
}

} // namespace

TEST_CASE("the text of a news item is its longest content, in whatever form") {
    struct Case {
        std::string data;
        std::string body;
    };
    const Case cases[] = {
        {"<nitf><body><body.content><p>One.</p><p>Two.</p></body.content></body></nitf>",
         "One.\n\nTwo."},
        {"<html><body><h1>Head</h1><p>One.</p><p>Two.</p></body></html>", "One.\n\nTwo."},
        {"<![CDATA[<P>One.</P><P>Two.</P>]]>", "One.\n\nTwo."},
        {"One line of plain words.", "One line of plain words."},
    };
    for (const auto& [data, body] : cases) {
        CAPTURE(data);
        const auto reading = read_as(
            "newsml", "<NewsML>" +
                          item(content("Photo", "a caption that is far longer than the text") +
                               content("Text", "Deck") + content("Text", data)) +
                          "</NewsML>");
        REQUIRE(reading.articles.size() == 1);
        const auto& article = reading.articles.front();
        CHECK(article.title() == "Head");
        CHECK(article.body() == body);
        CHECK(article.first(FieldId::source) == "Agence France-Presse");
        CHECK(article.first(FieldId::language) == "fr");
        CHECK(format_iso(*article.date) == "2017-02-04T08:00:00Z");
    }
}

TEST_CASE("a news item without text is skipped, which is told") {
    const auto reading =
        read_as("newsml", "<NewsML>" + item(content("Photo", "A pier")) + "</NewsML>");
    CHECK(reading.articles.empty());
    CHECK(reading.rejects.empty());
    REQUIRE(reading.notes.size() == 1);
    CHECK(reading.notes[0].text == "skipped: news items without text");
}
