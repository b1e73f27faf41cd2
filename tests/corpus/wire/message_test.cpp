// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/wire/message.hpp"

#include "tests/corpus/reading.hpp"

#include <doctest/doctest.h>
#include <string>

using lacuna::FieldId;
using lacuna::format_iso;
using lacuna::corpus::read_as;
using lacuna::corpus::recognise_format;

namespace {

const std::string iptc = "\x01"
                         "abc012 4 i 90 dpa 007\r\n\r\nQuay/\r\n\x02"
                         "Harbour closed =\r\n\r\n"
                         "   Quay (dpa) - The harbour, open since the days when ships had "
                         "sails,\r\nwas closed.\r\n\r\n   It opened later.\r\n\r\n"
                         "# dpa Notebook\r\n- Ann Lee\r\n\x03"
                         "050930 GMT Mar 14\r\n\x04";

const std::string anpa =
    "\x16\x16\x01"
    "A1234\x1f_x\r\nr a\x13\x11 BC-Quay  03-05 0100\r\n"
    "\x02^BC-Quay Harbour,40<\r\n^Harbour closed<\r\n^Eds: Adds a quote.<\r\n"
    "^By ANN LEE=\r\n^Associated Press=\r\n\t   QUAY (AP) _ The harbour was closed.\r\n"
    "\t   ``Why?'' people asked.\r\n\t   \x03"
    "AP-WF-03-05-14 0930GMT<\r\n\x04";

} // namespace

TEST_CASE("a message of IPTC 7901 is an article without what is for the desk") {
    const auto* const format = recognise_format(iptc, "x.txt");
    REQUIRE(format != nullptr);
    CHECK(format->name == "iptc7901");
    const auto reading = read_as("iptc7901", iptc);
    REQUIRE(reading.articles.size() == 1);
    const auto& article = reading.articles.front();
    CHECK(article.title() == "Harbour closed");
    CHECK(article.body() == "Quay (dpa) - The harbour, open since the days when ships had sails, "
                            "was closed.\n\nIt opened later.");
    CHECK(format_iso(*article.date) == "2014-03-05T09:30:00Z");
    CHECK(article.first(FieldId::source) == "Deutsche Presse-Agentur");
    REQUIRE(article.left_out.size() == 1);
    CHECK(article.left_out[0].text.find("Notebook") != std::string::npos);
}

TEST_CASE("a message of ANPA 1312 is an article with headline and byline") {
    const auto* const format = recognise_format(anpa, "x.tst");
    REQUIRE(format != nullptr);
    CHECK(format->name == "anpa");
    const auto reading = read_as("anpa", anpa);
    REQUIRE(reading.articles.size() == 1);
    const auto& article = reading.articles.front();
    CHECK(article.title() == "Harbour closed");
    CHECK(article.body() ==
          "QUAY (AP) \u2014 The harbour was closed.\n\n\u201CWhy?\u201D people asked.");
    CHECK(format_iso(*article.date) == "2014-03-05T09:30:00Z");
    CHECK(article.first(FieldId::byline) == "Ann Lee");
    CHECK(article.credits.size() == 1);
}

TEST_CASE("without a headline the slug of a message is its title") {
    const auto reading = read_as("anpa", "\x16\x16\x01"
                                         "A1\x1f_x\n\x02^BC-Quay Harbour,12<\n\t Words.\n\x03\x04");
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.articles[0].title() == "BC-Quay Harbour");
    CHECK_FALSE(reading.articles[0].date);
}

TEST_CASE("a spool of messages is cut at their headers, the last one even where it ends early") {
    const auto reading = read_as("iptc7901", iptc + "\r\n" + iptc + iptc.substr(0, 90));
    REQUIRE(reading.articles.size() == 3);
    CHECK(reading.articles[2].title() == "Harbour closed");
}
