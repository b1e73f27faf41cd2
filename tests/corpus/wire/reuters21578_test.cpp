// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/corpus/reading.hpp"

#include <doctest/doctest.h>
#include <string>
#include <vector>

using lacuna::FieldId;
using lacuna::format_iso;
using lacuna::corpus::read_as;
using lacuna::corpus::recognise_format;

namespace {

std::string story(const std::string& text) {
    return "<REUTERS TOPICS=\"YES\" NEWID=\"7\">\n<DATE> 3-MAR-1987 09:18:21.26</DATE>\n"
           "<TOPICS><D>press</D><D>law</D></TOPICS>\n<UNKNOWN>\n&#5;&#22;f0704&#31;x</UNKNOWN>\n" +
           text + "</REUTERS>\n";
}

} // namespace

TEST_CASE("stories in SGML have paragraphs by indented lines and no control characters") {
    const auto text = "<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n" +
                      story("<TEXT>&#2;\n<TITLE>QUAY CLOSED</TITLE>\n<DATELINE>    QUAY, March 3 - "
                            "</DATELINE><BODY>The quay &lt;Q.Q> was\nclosed.\n    It &amp; others "
                            "opened.\n Reuter\n&#3;</BODY></TEXT>\n") +
                      story("<TEXT TYPE=\"BRIEF\">&#2;\n<TITLE>A BRIEF</TITLE>\n</TEXT>") +
                      story("<TEXT TYPE=\"UNPROC\">&#2;\n  WORDS ALONE 7\n    They "
                            "are,\nunprocessed.\n&#3;</TEXT>");
    const auto* const format = recognise_format(text, "x.sgm");
    REQUIRE(format != nullptr);
    CHECK(format->name == "reuters21578");
    const auto reading = read_as("reuters21578", text);
    REQUIRE(reading.articles.size() == 3);
    const auto& article = reading.articles.front();
    CHECK(article.title() == "QUAY CLOSED");
    CHECK(article.body() == "QUAY, March 3 - The quay <Q.Q> was closed.\n\nIt & others opened.");
    CHECK(format_iso(*article.date) == "1987-03-03T09:18:21");
    CHECK(article.all(FieldId::keyword) == std::vector<std::string>{"press", "law"});
    CHECK(article.own_id == "7");
    CHECK(reading.articles[1].title() == "A BRIEF");
    CHECK(reading.articles[2].body() == "They are, unprocessed.");
    CHECK(reading.rejects.empty());
}
