// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/web_archive/header_fields.hpp"

#include <doctest/doctest.h>
#include <string>

using lacuna::corpus::media_type;
using lacuna::corpus::parameter;
using lacuna::corpus::read_header_block;

TEST_CASE("fields are found in any case, folded over lines, whatever the line ends") {
    for (const std::string end : {"\r\n", "\n", "\r\r\n"}) {
        const std::string text = "Content-Type: text/html;" + end + "\tcharset=x" + end +
                                 "no field" + end + "Empty:" + end + end + "body";
        const auto block = read_header_block(text);
        CHECK(block.fields.find("content-type") == "text/html; charset=x");
        CHECK(block.fields.find("empty").empty());
        CHECK(text.substr(block.end) == "body");
    }
    CHECK(read_header_block("").fields.empty());
    CHECK(read_header_block("A: b").fields.find("a") == "b");
}

TEST_CASE("types and parameters are read from a content type") {
    CHECK(media_type(" Text/HTML ; charset=UTF-8") == "text/html");
    CHECK(parameter("text/html; charset=UTF-8", "charset") == "UTF-8");
    CHECK(parameter("text/html; a=\"b c\"; Charset = \"utf-8\"", "charset") == "utf-8");
    CHECK(parameter("text/html;charset", "charset").empty());
    CHECK(parameter("text/html", "charset").empty());
    CHECK(parameter("multipart/related; boundary=\"a=b\"; type=c", "type") == "c");
}
