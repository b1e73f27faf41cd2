// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/output/text_layout.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace lacuna::searcher {

namespace {

std::string lines_of(const std::string& text, int columns) {
    std::string lines;
    for (const MarkedText& line : wrap({text, {}}, columns)) lines += line.text + "|";
    return lines;
}

} // namespace

TEST_CASE("lines break between words, and between characters of scripts without blanks") {
    CHECK(lines_of("one two three", 8) == "one two|three|");
    CHECK(lines_of("one two three", 7) == "one two|three|");
    CHECK(lines_of("unbreakable", 4) == "unbr|eaka|ble|");
    CHECK(lines_of("审查新闻，自由", 8) == "审查新|闻，自由|");
    CHECK(lines_of("a\n\nb c", 10) == "a||b c|");
    CHECK(lines_of("ae\u0301e\u0301", 2) == "ae\u0301|e\u0301|");
    CHECK(lines_of("a word …", 6) == "a|word …|");
    CHECK(lines_of("", 5).empty());
}

TEST_CASE("marks follow their text into the lines") {
    const auto lines = wrap({"one two three", {{4, 13}}}, 8);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].marks == std::vector<Mark>{{4, 7}});
    CHECK(lines[1].marks == std::vector<Mark>{{0, 5}});
}

TEST_CASE("texts are shortened at words if they can be") {
    CHECK(last_columns("one two three", 9) == "two three");
    CHECK(last_columns("one two three", 8) == "three");
    CHECK(last_columns("unbreakable", 4) == "able");
    CHECK(last_columns("short", 9) == "short");
    CHECK(first_columns("one two three", 8) == "one two");
    CHECK(first_columns("unbreakable", 4) == "unbr");
    CHECK(first_columns("新闻自由", 5) == "新闻");
}

TEST_CASE("bars are drawn in eighths, and a little is never nothing") {
    CHECK(bar(8, 8, 2) == "██");
    CHECK(bar(1, 2, 1) == "▌");
    CHECK(bar(1, 1000000, 10) == "▏");
    CHECK(bar(0, 8, 2).empty());
    CHECK(bar(9, 8, 1) == "█");
    CHECK(bar(1, 0, 1).empty());
}

TEST_CASE("cells are padded by what they show") {
    CHECK(padded("新", 4, Align::left) == "新  ");
    CHECK(padded("12", 4, Align::right) == "  12");
    CHECK(padded("longer", 4, Align::left) == "lon…");
}

} // namespace lacuna::searcher
