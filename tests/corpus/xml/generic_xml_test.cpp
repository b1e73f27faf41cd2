// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/xml/generic_xml.hpp"

#include "tests/corpus/reading.hpp"

#include <doctest/doctest.h>
#include <string>
#include <vector>

using lacuna::FieldId;
using lacuna::format_iso;
using lacuna::corpus::read_as;
using lacuna::corpus::recognise_format;

TEST_CASE("XML of any kind is read by the names of its elements") {
    const auto reading = read_as(
        "xml",
        "<export><title>Archive</title><row nr='1'><Headline>A &amp; b</Headline>"
        "<PublishDate>2018-03-04</PublishDate><ByLine>Ann Lee</ByLine><supplier>/dpa/</supplier>"
        "<tags><tag>law</tag><tag>press</tag></tags>"
        "<content>&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;</content></row>"
        "<row nr='2'><Headline>C</Headline><content><p>Three.</p></content></row></export>");
    REQUIRE(reading.articles.size() == 2);
    const auto& first = reading.articles[0];
    CHECK(first.title() == "A & b");
    CHECK(first.body() == "One.\n\nTwo.");
    CHECK(format_iso(*first.date) == "2018-03-04");
    CHECK(first.first(FieldId::byline) == "Ann Lee");
    CHECK(first.all(FieldId::keyword) == std::vector<std::string>{"law", "press"});
    CHECK(first.first(FieldId::source) == "Deutsche Presse-Agentur");
    REQUIRE(first.credits.size() == 1);
    CHECK(reading.articles[1].body() == "Three.");
}

TEST_CASE("rows whose values are attributes are read as well") {
    const auto reading = read_as(
        "xml", "<posts><row Id='4' Title='A' Body='&lt;p&gt;Words.&lt;/p&gt;' Lang='fr'/></posts>");
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.articles[0].title() == "A");
    CHECK(reading.articles[0].body() == "Words.");
    CHECK(reading.articles[0].own_id == "4");
}

TEST_CASE("XML that holds no articles is none of ours") {
    CHECK(recognise_format("<?xml version='1.0'?><svg><path d='M0'/></svg>", "x.svg") == nullptr);
    CHECK(recognise_format("<opml><body><outline text='A' title='A'/></body></opml>", "x.opml") ==
          nullptr);
    const auto* const format =
        recognise_format("<a><b><titel>A</titel><text>B</text></b></a>", "x.xml");
    REQUIRE(format != nullptr);
    CHECK(format->name == "xml");
}
