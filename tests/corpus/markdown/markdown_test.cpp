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

TEST_CASE("front matter stands behind empty lines and comments, in JSON or without a fence") {
    const std::string text = "\n\nEin Satz.\n\nNoch einer.\n";
    const std::string heads[] = {
        "\n \n---\ntitle: Die Presse\nauthor: Ann Lee\n---",
        "<!-- geprüft -->\n\n---\ntitle: Die Presse\nauthor: Ann Lee\n---",
        "{\"title\": \"Die Presse\",\n \"author\": [\"Ann Lee\"]}",
        ";;;\n{\"title\": \"Die Presse\", \"author\": \"Ann Lee\"}\n;;;",
        "---json\n{\"title\": \"Die Presse\", \"author\": \"Ann Lee\",}\n---",
        "Titel: Die Presse\nAutor: Ann Lee\nSeite: 4",
        "---\ntitle:Die Presse\nauthor: Ann Lee\n---",
    };
    for (const auto& head : heads) {
        CAPTURE(head);
        const auto reading = read_as("markdown", head + text);
        REQUIRE(reading.articles.size() == 1);
        CHECK(reading.articles[0].title() == "Die Presse");
        CHECK(reading.articles[0].all(FieldId::byline) == std::vector<std::string>{"Ann Lee"});
        CHECK(reading.articles[0].body() == "Ein Satz.\n\nNoch einer.");
    }
}

TEST_CASE("rules around text are no front matter, and no line of them is lost") {
    const auto reading =
        read_as("markdown", "---\nThe ministry spoke.\nNote: nobody asked.\n\n---\n\nThe end.\n");
    REQUIRE(reading.articles.size() == 1);
    const auto& article = reading.articles[0];
    const std::string all = std::string(article.title()) + "\n" + std::string(article.body());
    for (const std::string words : {"The ministry spoke.", "Note: nobody asked.", "The end."})
        CHECK_MESSAGE(all.find(words) != std::string::npos, words);
}

TEST_CASE("lines against the rules of the block stay with the key above them") {
    const auto reading = read_as(
        "markdown", "---\ntitle: Foo: bar\nauthor: Ann Lee\nnote: one\nand two\n---\nText.\n");
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.articles[0].extra ==
          std::vector<std::pair<std::string, std::string>>{{"note", "one and two"}});
}

TEST_CASE("a heading that is not the title of the block stays in the text") {
    const auto reading = read_as("markdown", "---\ntitle: A\nbody: kept\n---\n# B\n\nText.\n");
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.articles[0].title() == "A");
    CHECK(reading.articles[0].body() == "B\n\nText.");
    CHECK(reading.articles[0].extra ==
          std::vector<std::pair<std::string, std::string>>{{"body", "kept"}});
}

TEST_CASE("words for pictures are captions, and what nobody sees is left out") {
    const auto reading =
        read_as("markdown",
                "---\ntitle: A\n---\nEins.\n\n![Die Redaktion nach der Razzia](a.jpg \"Am Morgen\")"
                "\n\n<script>\ntrack();\n</script>\n\n<!-- intern -->Zwei.\n");
    REQUIRE(reading.articles.size() == 1);
    const auto& article = reading.articles[0];
    CHECK(article.body() == "Eins.\n\nZwei.");
    CHECK(article.all(FieldId::captions) ==
          std::vector<std::string>{"Die Redaktion nach der Razzia"});
    CHECK(article.left_out.size() == 3);
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
        {"[[Ann Lee]] and [[people/bo|Bo Mott]] [[open", "Ann Lee and Bo Mott [[open"},
        {"the <redacted> of <ann@post.example> 3<4", "the <redacted> of ann@post.example 3<4"},
        {"`<b>*x*</b>` &eacute;&hellip; R&D; x", "<b>*x*</b> é… R&D; x"},
        {"one<br>two", "one\ntwo"},
        {"a ![[map.png]] b ![[open", "a  b ![[open"},
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
    CHECK(page.text == "quoted words\n\none\n\ntwo\n\nSub\n\n1. first\n\ncode *x*\n\n中文换行");
}

TEST_CASE("lines that only look like marks stay") {
    const auto page = read_markdown_text("[Editor]: We asked him.\n\nEr kam am\n12. Mai zurück.\n\n"
                                         "1. eins\n2. zwei\n\n```\n<!-- code -->\n```\n");
    CHECK(page.text == "[Editor]: We asked him.\n\nEr kam am 12. Mai zurück.\n\n1. eins\n\n2. zwei"
                       "\n\n<!-- code -->");
}

TEST_CASE("brackets without end take linear time") {
    for (const char* const piece : {"[", "[a](", "![", "<a", "*a_", "](", "&a"}) {
        std::string text;
        while (text.size() < 4'000'000) text += piece;
        CAPTURE(piece);
        CHECK_FALSE(without_marks(text).empty());
    }
}
