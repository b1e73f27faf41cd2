// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/lexer.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using lacuna::FieldId;
using lacuna::searcher::lex_query;
using lacuna::searcher::LexemeKind;
using lacuna::searcher::WordForm;

namespace {

std::vector<LexemeKind> kinds(std::string_view query) {
    std::vector<LexemeKind> found;
    for (const auto& lexeme : lex_query(query)) found.push_back(lexeme.kind);
    return found;
}

std::vector<std::string> texts(std::string_view query) {
    std::vector<std::string> found;
    for (const auto& lexeme : lex_query(query)) found.emplace_back(lexeme.text);
    return found;
}

} // namespace

TEST_CASE("lexemes tell where they were written, marks included") {
    const auto found = lex_query("a =\"b c\"~3^2");
    REQUIRE(found.size() == 3);
    CHECK(found[1].kind == LexemeKind::phrase);
    CHECK(found[1].text == "b c");
    CHECK(found[1].form == WordForm::exact);
    CHECK(found[1].distance == 3);
    CHECK(found[1].weight == 2.0);
    CHECK(found[1].begin == 2);
    CHECK(found[1].end == 12);
}

TEST_CASE("operators are upper case and alone") {
    CHECK(kinds("a AND b") ==
          std::vector{LexemeKind::word, LexemeKind::conjoin, LexemeKind::word, LexemeKind::end});
    CHECK(kinds("and AND/OR W PRE")[3] == LexemeKind::word);
    CHECK(kinds("title:OR")[1] == LexemeKind::word);
    CHECK(lex_query("a W/7 b")[1].distance == 7);
    CHECK(lex_query("a NEAR b")[1].distance == 10);
}

TEST_CASE("a sign is one only where a word begins") {
    CHECK(kinds("-a")[0] == LexemeKind::minus);
    CHECK(kinds("a-b")[0] == LexemeKind::word);
    CHECK(kinds("C++")[0] == LexemeKind::word);
    CHECK(kinds("a - b")[1] == LexemeKind::word);
    CHECK(texts("a~b~2")[0] == "a~b");
    CHECK(texts("50%")[0] == "50%");
}

TEST_CASE("values go up to a blank or the bracket that is not theirs") {
    CHECK(texts("(url:a_(b),c)")[2] == "a_(b),c");
    CHECK(texts("source:a,b") == std::vector<std::string>{"source:", "a", ",", "b", ""});
    CHECK(texts("title:a,b c,d") == std::vector<std::string>{"title:", "a", ",", "b", "c,d", ""});
    CHECK(texts("format:text/html")[1] == "text/html");
    CHECK(texts("body:15,000")[1] == "15,000");
    CHECK(lex_query("https://a.example/")[0].field == FieldId::url);
}

TEST_CASE("a colon after digits, or one of full width after text, is text") {
    CHECK(kinds("12:30")[0] == LexemeKind::word);
    CHECK(kinds("标题：新闻")[0] == LexemeKind::word);
    CHECK(kinds("Iran: vote")[0] == LexemeKind::word);
    CHECK(kinds("title：a")[0] == LexemeKind::field);
}

TEST_CASE("the quotation mark inside a Hebrew abbreviation is a letter") {
    CHECK(texts("צה\"ל") == std::vector<std::string>{"צה\"ל", ""});
    CHECK(texts("\"צה\"ל א\"") == std::vector<std::string>{"צה\"ל א", ""});
}
