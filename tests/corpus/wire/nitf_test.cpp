// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/wire/nitf.hpp"

#include "tests/corpus/reading.hpp"

#include <doctest/doctest.h>
#include <string>
#include <vector>

using lacuna::Article;
using lacuna::FieldId;
using lacuna::format_iso;
using lacuna::corpus::read_as;

namespace {

Article nitf(const std::string& docdata, const std::string& head, const std::string& content) {
    const auto reading = read_as("nitf", "<nitf><head><title>Slug</title><docdata>" + docdata +
                                             "</docdata></head><body><body.head>" + head +
                                             "</body.head><body.content>" + content +
                                             "</body.content></body></nitf>");
    REQUIRE(reading.articles.size() == 1);
    return reading.articles.front();
}

} // namespace

TEST_CASE("NITF gives headline, dates, people, agency and paragraphs") {
    const auto article =
        nitf("<date.issue norm='20190302T101500+0100'/><doc-id id-string='q1' regsrc='dpa'/>"
             "<key-list><keyword key='press'/></key-list>",
             "<hedline><hl1>Head</hl1><hl2>Deck</hl2></hedline>"
             "<byline>By <person>Ann Lee</person><byttl>Quay Desk</byttl></byline>",
             "<p>One <org>two</org>.</p><block><hl2>Part</hl2><p>Three.</p></block>"
             "<media><media-caption>The pier. Photo: Reuters</media-caption></media>");
    CHECK(article.title() == "Head");
    CHECK(article.first(FieldId::standfirst) == "Deck");
    CHECK(article.body() == "One two.\n\nPart\n\nThree.");
    CHECK(article.first(FieldId::byline) == "Ann Lee");
    CHECK(article.first(FieldId::source) == "Deutsche Presse-Agentur");
    CHECK(format_iso(*article.date) == "2019-03-02T10:15:00+01:00");
    CHECK(article.all(FieldId::keyword) == std::vector<std::string>{"press"});
    CHECK(article.own_id == "q1");
    REQUIRE(article.credits.size() == 2);
    CHECK(article.credits[1].role == lacuna::CreditRole::photo);
}

TEST_CASE("a date that is none gives way to the next one") {
    const auto article =
        nitf("<date.release norm='00000000'/><date.issue norm='20190302'/>", "", "<p>A</p>");
    REQUIRE(article.date);
    CHECK(format_iso(*article.date) == "2019-03-02");
    CHECK(article.title() == "Slug");
}

TEST_CASE("a byline of agencies alone credits them and names nobody") {
    const auto article = nitf("", "<byline>STT-AFP-dpa</byline>", "<p>A</p>");
    CHECK_FALSE(article.has(FieldId::byline));
    CHECK(article.credits.size() == 3);
}

TEST_CASE("a byline in which only words for and part names is a list of people") {
    const auto article = nitf("", "<byline>By Ann Lee and Bart d'Olmo</byline>", "<p>A</p>");
    CHECK(article.all(FieldId::byline) == std::vector<std::string>{"Ann Lee", "Bart d'Olmo"});
}

TEST_CASE("a heading that repeats the title is no text") {
    const auto article =
        nitf("", "<hedline><hl1>Head</hl1></hedline>", "<block><hl2>HEAD</hl2><p>A</p></block>");
    CHECK(article.body() == "A");
}
