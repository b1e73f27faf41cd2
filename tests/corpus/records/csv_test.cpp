// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/records/csv.hpp"

#include "corpus/records/csv_rows.hpp"
#include "tests/corpus/reading.hpp"

#include <doctest/doctest.h>

using lacuna::FieldId;
using lacuna::corpus::cells_of;
using lacuna::corpus::read_as;
using lacuna::corpus::ReadOptions;
using Cells = std::vector<std::string>;

TEST_CASE("cells follow RFC 4180, and bad quotation marks are text") {
    struct Case {
        std::string row;
        Cells cells;
    };
    const Case cases[] = {
        {"a,b,c", {"a", "b", "c"}},
        {",", {"", ""}},
        {"a,", {"a", ""}},
        {"\"a,b\",c", {"a,b", "c"}},
        {"\"a \"\"b\"\"\",c", {"a \"b\"", "c"}},
        {"\"a\nb\"", {"a\nb"}},
        {"\"\",\"\"", {"", ""}},
        {"a\"b,c", {"a\"b", "c"}},
        {"\"a\"b,c", {"ab", "c"}},
    };
    for (const auto& [row, cells] : cases) {
        CAPTURE(row);
        CHECK(cells_of(row, {}) == cells);
    }
}

TEST_CASE("a table is read by the names of its columns") {
    for (const std::string delimiter : {",", ";", "\t", "|"}) {
        CAPTURE(delimiter);
        std::string bytes =
            "id,Title,body,tags\r\n1,A,\"one\r\n\r\ntwo\",\"x;y\"\r\n\r\n2,B,three\r\n";
        for (auto& c : bytes)
            if (c == ',') c = delimiter[0];
        const auto reading = read_as("csv", bytes);
        REQUIRE(reading.articles.size() == 2);
        CHECK(reading.articles[0].own_id == "1");
        CHECK(reading.articles[0].body() == "one\n\ntwo");
        CHECK(reading.articles[0].all(FieldId::keyword) == Cells{"x", "y"});
        CHECK(reading.articles[1].title() == "B");
        CHECK(reading.articles[1].position == 1);
        CHECK(reading.rejects.empty());
    }
}

TEST_CASE("columns parted by tabs have quotation marks of their own or not") {
    const auto literal = read_as("tsv", "title\tbody\n\"A\" b\tc\n\"D\"\te\n");
    REQUIRE(literal.articles.size() == 2);
    CHECK(literal.articles[0].title() == "\"A\" b");
    CHECK(literal.articles[1].title() == "\"D\"");
    const auto quoted = read_as("tsv", "title\tbody\n\"A \"\"b\"\"\"\t\"c\n\nd\"\n");
    REQUIRE(quoted.articles.size() == 1);
    CHECK(quoted.articles[0].title() == "A \"b\"");
    CHECK(quoted.articles[0].body() == "c\n\nd");
}

TEST_CASE("a row with too many cells is refused with its line") {
    const auto reading = read_as("csv", "title,body\n\"a\nb\",c\nd,e,f\ng,h\n");
    CHECK(reading.articles.size() == 2);
    REQUIRE(reading.rejects.size() == 1);
    CHECK(reading.rejects[0].place == "line 4");
    CHECK(reading.rejects[0].reason == "3 cells, but the header has 2");
}

TEST_CASE("a quotation mark that is not closed takes one line only") {
    const auto reading = read_as("csv", "title,body\na,\"b\nc,d\ne,f\n");
    CHECK(reading.articles.size() == 2);
    REQUIRE(reading.rejects.size() == 1);
    CHECK(reading.rejects[0].place == "line 2");
}

TEST_CASE("a header without any field is refused unless it is mapped") {
    CHECK(read_as("csv", "x,y\n1,2\n").rejects.size() == 1);
    ReadOptions options;
    options.map = {{"x", "title"}};
    const auto reading = read_as("csv", "X,y\n1,2\n", options);
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.articles[0].title() == "1");
    CHECK(reading.articles[0].extra ==
          std::vector<std::pair<std::string, std::string>>{{"y", "2"}});
}

TEST_CASE("a table in UTF-16 is read") {
    std::string bytes = "\xFF\xFE";
    for (const char c : std::string("title\tbody\nabc\tdef\n")) bytes += std::string{c, '\0'};
    const auto reading = read_as("tsv", bytes);
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.articles[0].title() == "abc");
}
