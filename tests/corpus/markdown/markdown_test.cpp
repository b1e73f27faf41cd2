// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/markdown/markdown.hpp"

#include "corpus/markdown/text.hpp"
#include "tests/corpus/reading.hpp"

#include <doctest/doctest.h>

using lacuna::FieldId;
using lacuna::corpus::read_as;
using lacuna::corpus::read_markdown_text;
using lacuna::corpus::without_marks;

TEST_CASE("YAML and TOML front matter give the fields") {
    const std::string pages[] = {
        "---\ntitle: \"A: b\"\ndate: 2018-02-27\nkeywords: [x, y]\nauthor:\n  - name: N\n"
        "lang: fr\nlayout: post\n---\n\nFirst *line*\nsecond.\n\nMore.\n",
        "+++\ntitle = \"A: b\"\ndate = 2018-02-27\nkeywords = [\"x\", \"y\"]\nauthor = [{name = "
        "\"N\"}]\n"
        "lang = \"fr\"\nlayout = \"post\"\n+++\n\nFirst *line*\nsecond.\n\nMore.\n"};
    for (const auto& page : pages) {
        CAPTURE(page);
        const auto reading = read_as("markdown", page);
        REQUIRE(reading.articles.size() == 1);
        const auto& article = reading.articles[0];
        CHECK(article.title() == "A: b");
        REQUIRE(article.date);
        CHECK(lacuna::format_iso(*article.date) == "2018-02-27");
        CHECK(article.all(FieldId::keyword) == std::vector<std::string>{"x", "y"});
        CHECK(article.first(FieldId::byline) == "N");
        CHECK(article.first(FieldId::language) == "fr");
        CHECK(article.body() == "First line second.\n\nMore.");
        CHECK(article.extra ==
              std::vector<std::pair<std::string, std::string>>{{"layout", "post"}});
        CHECK(reading.notes.size() == 1);
    }
}

TEST_CASE("the first heading is the title where the front matter has none") {
    const auto reading = read_as("markdown", "---\nlang: en\n---\n# The *title*\n\nText.\n");
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.articles[0].title() == "The title");
    CHECK(reading.articles[0].body() == "Text.");
}

TEST_CASE("a page without front matter is read like text") {
    const auto reading = read_as("markdown", "# The title\n\nThe text of it.\n");
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.articles[0].title() == "The title");
}

TEST_CASE("front matter that breaks the rules is read line by line, and noted") {
    const auto reading =
        read_as("markdown", "---\ntitle: Foo: bar\ndate: 2019-01-02\n---\nText.\n");
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.articles[0].title() == "Foo: bar");
    CHECK(reading.articles[0].date.has_value());
    CHECK(reading.notes.size() == 1);
}

TEST_CASE("hostile front matter is refused") {
    const std::string aliases =
        "---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\n"
        "c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c]\n"
        "e: &e [*d,*d,*d,*d,*d,*d,*d]\ntitle: [*e,*e,*e,*e]\n---\nbody\n";
    std::string dotted = "a";
    for (int i = 0; i < 20'000; ++i) dotted += ".a";
    const std::string pages[] = {
        aliases,
        "---\ntitle: t\na: &a [*a, *a]\n---\nbody\n",
        "---\ntitle: t\na: " + std::string(30'000, '[') + "\n---\nbody\n",
        "---\na: " + std::string(400, '[') + std::string(400, ']') + "\n---\nbody\n",
        "---\n- " + std::string(60'000, '-') + "\n" + std::string(10'000, '\n') + "---\nbody\n",
        "---\ntitle: " + std::string(70'000, 'x') + "\n---\nbody\n",
        "+++\na = " + std::string(20'000, '[') + "\n+++\nbody\n",
        "+++\n" + dotted + " = 1\n+++\nbody\n",
    };
    for (const auto& page : pages) {
        CAPTURE(page.substr(0, 40));
        const auto reading = read_as("markdown", page);
        CHECK(reading.articles.empty());
        CHECK(reading.rejects.size() == 1);
    }
}

TEST_CASE("marks are removed and literal characters kept") {
    struct Case {
        std::string written;
        std::string shown;
    };
    const Case cases[] = {
        {"**bold** and _soft_ `code` ~~gone~~", "bold and soft code gone"},
        {"[text](http://a.example \"t\") and [ref][1]", "text and ref"},
        {"an ![image *x*](a.png) here", "an  here"},
        {"[![image](a.png)](http://a.example)", ""},
        {"2 * 3, 5*3, snake_case, ~10", "2 * 3, 5*3, snake_case, ~10"},
        {"中**文**字", "中文字"},
        {"\\*literal\\* [sic] a\\b", "*literal* [sic] a\\b"},
        {"<b>tag</b> <https://a.example> 1 < 2 &amp; 3", "tag https://a.example 1 < 2 & 3"},
        {"note[^1] [open", "note [open"},
    };
    for (const auto& [written, shown] : cases) {
        CAPTURE(written);
        CHECK(without_marks(written) == shown);
    }
}

TEST_CASE("blocks become paragraphs") {
    const auto page =
        read_markdown_text("Title\n=====\n\n> quoted\n> words\n\n- one\n- two\n\n## Sub ##\n"
                           "***\n1. first\n\n```\ncode *x*\n```\n[r]: http://a.example\n"
                           "中文\n换行\n");
    CHECK(page.title == "Title");
    CHECK(page.text == "quoted words\n\none\n\ntwo\n\nSub\n\nfirst\n\ncode *x*\n\n中文换行");
}

TEST_CASE("brackets without end take linear time") {
    for (const char* const piece : {"[", "[a](", "![", "<a", "*a_", "](", "&a"}) {
        std::string text;
        while (text.size() < 4'000'000) text += piece;
        CAPTURE(piece);
        CHECK_FALSE(without_marks(text).empty());
    }
}
