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
        {"a, \"b, c\" ,d", {"a", "b, c", "d"}},
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
    const auto reading = read_as("csv", "body,title\n\"a\nb\",c\nd,e,f\ng,h\n");
    CHECK(reading.articles.size() == 2);
    REQUIRE(reading.rejects.size() == 1);
    CHECK(reading.rejects[0].place == "line 4");
    CHECK(reading.rejects[0].reason == "3 cells, but the header has 2");
}

TEST_CASE("a quotation mark that nothing closes swallows no other row") {
    for (const std::string rest : {"c,d\ne,f\n", "c,\"d\"\ne,\"f\"\n", "c,\"d\"\ne,f"}) {
        CAPTURE(rest);
        const auto reading = read_as("csv", "title,body\na,\"b\n" + rest);
        REQUIRE(reading.articles.size() == 3);
        CHECK(reading.articles[0].body() == "b");
        CHECK(reading.articles[1].title() == "c");
        CHECK(reading.articles[2].body() == "f");
        REQUIRE(reading.notes.size() == 1);
        CHECK(reading.notes[0].place == "line 2");
        CHECK(reading.notes[0].text.find("not closed") != std::string::npos);
    }
}

TEST_CASE("lines behind a quotation mark that nothing closes stay with their row") {
    const auto reading = read_as("csv", "title;date;body\nA;2019-06-04;\"One.\n\nTwo.\n"
                                        "B;2019-06-05;\"Three\"\nC;2019-06-06;\"Four.\n\nFive.");
    REQUIRE(reading.articles.size() == 3);
    CHECK(reading.articles[0].body() == "One.\n\nTwo.");
    CHECK(reading.articles[1].body() == "Three");
    CHECK(reading.articles[2].body() == "Four.\n\nFive.");
    CHECK(reading.notes.size() == 2);
    CHECK(reading.rejects.empty());
}

TEST_CASE("quotation marks inside of cells are read as they were written") {
    struct Case {
        std::string row;
        std::string title;
        std::string body;
    };
    const Case cases[] = {
        {R"("Er sagte \"nein, nie\" laut",2019-06-04,"Ein \"Wort\", mehr nicht")",
         "Er sagte \"nein, nie\" laut", "Ein \"Wort\", mehr nicht"},
        {R"("\"Nein\"",2019-06-04,"C:\\neu\\")", "\"Nein\"", "C:\\neu\\"},
        {R"("A ""b"" c",2019-06-04,"C:\dir\")", "A \"b\" c", "C:\\dir\\"},
        {R"("Le mot "libre" interdit",2019-06-04,"Il a dit "non" hier")",
         "Le mot \"libre\" interdit", "Il a dit \"non\" hier"},
        {R"("Stop" they said,2019-06-04,No "quotes" at all)", "\"Stop\" they said",
         "No \"quotes\" at all"},
    };
    for (const auto& [row, title, body] : cases) {
        CAPTURE(row);
        const auto reading = read_as("csv", "title,date,body\n" + row + "\nB,2019-06-05,C\n");
        REQUIRE(reading.articles.size() == 2);
        CHECK(reading.articles[0].title() == title);
        CHECK(reading.articles[0].body() == body);
        CHECK(reading.articles[0].date.has_value());
        CHECK(reading.articles[1].body() == "C");
    }
}

TEST_CASE("an open quotation mark of any cell costs its own row nothing but the mark") {
    const auto reading = read_as("csv", "titre;date;texte\n\"Un;2019-06-01;le texte\n"
                                        "Deux;2019-06-02;\"deux\"\nTrois;2019-06-03;\"trois\"\n");
    REQUIRE(reading.articles.size() == 3);
    CHECK(reading.articles[0].title() == "Un");
    CHECK(reading.articles[0].body() == "le texte");
    CHECK(reading.articles[0].date.has_value());
    CHECK(reading.articles[1].title() == "Deux");
}

TEST_CASE("delimiters in the text of the last column part no cells where that is plain") {
    const auto reading = read_as("csv", "title,date,body\nA,2019-06-04,One, two, three\n"
                                        "B, with comma,2019-06-05,c\n"
                                        "C,2019-06-06,\"a \"b\", c \"d\"\"\n");
    REQUIRE(reading.articles.size() == 2);
    CHECK(reading.articles[0].body() == "One, two, three");
    CHECK(reading.articles[1].body() == "a \"b\", c \"d\"");
    REQUIRE(reading.rejects.size() == 1);
    CHECK(reading.rejects[0].place == "line 3");
}

TEST_CASE("the line by which spreadsheets are told the delimiter is no header") {
    for (const std::string line : {"sep=;", "SEP=;\r", "\"sep=;\""}) {
        CAPTURE(line);
        const std::string bytes = line + "\ntitle;date;body\nA, b;2019-06-04;Text, more\n";
        CHECK(lacuna::corpus::recognise_csv(bytes) == lacuna::corpus::Recognised::surely);
        const auto reading = read_as("csv", bytes);
        REQUIRE(reading.articles.size() == 1);
        CHECK(reading.articles[0].title() == "A, b");
        CHECK(reading.articles[0].body() == "Text, more");
    }
}

TEST_CASE("rows that are too short are told and those with empty cells behind are not") {
    const auto reading = read_as("csv", "title,date,body\nA\nB,2019-06-04,c,,\n");
    REQUIRE(reading.articles.size() == 2);
    CHECK(reading.articles[1].body() == "c");
    CHECK(reading.rejects.empty());
    REQUIRE_FALSE(reading.notes.empty());
    CHECK(reading.notes[0].place == "line 2");
    CHECK(reading.notes[0].text == "1 cells, but the header has 3");
}

TEST_CASE("lists that are written as texts are parted") {
    struct Case {
        std::string cell;
        Cells values;
    };
    const Case cases[] = {
        {"\"['ban', 'law']\"", {"ban", "law"}},
        {R"("[""ban"", ""law""]")", {"ban", "law"}},
        {"\"{ban,\"\"press law\"\"}\"", {"ban", "press law"}},
        {"\"[ban, law]\"", {"ban", "law"}},
        {"ban; law", {"ban", "law"}},
        {"ban|law", {"ban", "law"}},
        {"\"ban, law\"", {"ban", "law"}},
        {"\"[{'name': 'subject', 'value': 'Law'}, {'name': 'glocations', 'value': 'Iran'}]\"",
         {"Law", "Iran"}},
        {"[sic]", {"sic"}},
        {"ban", {"ban"}},
        {"[]", {}},
    };
    for (const auto& [cell, values] : cases) {
        CAPTURE(cell);
        const auto reading = read_as("csv", "title,tags,body\nA," + cell + ",Text\n");
        REQUIRE(reading.articles.size() == 1);
        CHECK(reading.articles[0].all(FieldId::keyword) == values);
    }
}

TEST_CASE("columns of other names are read and said") {
    const auto reading = read_as("csv", "Überschrift;Datum;Artikeltext;Ressort;Quelle\n"
                                        "A;4.6.2019;Ein Text;Welt;Der Pegel\n");
    REQUIRE(reading.articles.size() == 1);
    const auto& article = reading.articles[0];
    CHECK(article.title() == "A");
    CHECK(article.body() == "Ein Text");
    CHECK(article.first(FieldId::section) == "Welt");
    CHECK(article.first(FieldId::source) == "Der Pegel");
    REQUIRE(reading.notes.size() == 1);
    CHECK(reading.notes[0].text.find("Artikeltext as body") != std::string::npos);
}

TEST_CASE("a header without any field is refused unless it is mapped") {
    CHECK(read_as("csv", "x,y\n1,2\n").rejects.size() == 1);
    ReadOptions options;
    options.map.add("x", FieldId::title);
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
