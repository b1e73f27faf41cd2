// SPDX-License-Identifier: GPL-3.0-or-later
// Inputs of which each part is harmless and the number is not: they would take hours where a reader
// looks at all of what it has for each part that comes.
#include "common/safe_text.hpp"
#include "common/sanitized.hpp"
#include "tests/corpus/reading.hpp"

#include <doctest/doctest.h>
#include <string>
#include <string_view>
#include <vector>

using lacuna::FieldId;
using lacuna::corpus::read_as;
using lacuna::corpus::Reading;

namespace {

std::string many(std::string_view part, std::size_t count) {
    std::string all;
    all.reserve(part.size() * count);
    while (count-- > 0) all += part;
    return all;
}

struct Case {
    std::string_view format;
    std::string bytes;
};

// Under a sanitizer, fewer show as well what is read beyond its end.
constexpr std::size_t parts = lacuna::is_sanitized ? 20'000 : 100'000;

std::vector<Case> pages() {
    const std::string story = "<p>The printers were told to stop, and stopped on Tuesday.</p>";
    return {
        {"html", "<html><body><p " + many("a=1 ", 10 * parts) + ">" + story},
        {"html", "<html><body>" + many("<p a b c d e f g h i j>", parts) + story},
        {"html", "<html><body>" + many("<p>", parts) + story},
        {"html", "<html><body>" + many("<b>", parts) + story},
        {"html", "<html><body>" + many("<table>", parts) + story},
        {"html", "<html><body>" + many("<a href=x>y", parts) + story},
        {"html", "<html><body>" + many("<!--", parts) + story},
        {"html", "<html><body>" + many("<", parts) + story},
        {"html", "<html><body>" + many("</b>", parts) + story},
        {"html", "<html><body>" + many("&#146;&amp", parts) + story},
        {"html", "<html><head>" + many("<meta property=article:tag content=a>", parts) + story},
        {"html",
         "<html><head>" +
             many("<script type=application/ld+json>{\"@type\":\"Article\"}</script>", parts / 10) +
             story},
        {"html", "<html><body>" + many("<h1>The same</h1><time>2019-03-02</time>", parts) + story},
        {"html", "<html><body>" + many("<div class='story comment share'>x</div>", parts) + story},
        {"html", "<html><body>" + many("<p>By Ann Lee</p>", parts) + story},
        {"html", "<html><body><p>" + many("word ", 10 * parts)},
    };
}

std::vector<Case> records() {
    return {
        {"json", many("[", 10 * parts)},
        {"json", many("{\"a\":", 10 * parts)},
        {"json", "{\"title\":\"t\",\"body\":[" + many("\"x\",", parts) + "\"y\"]}"},
        {"json", "{\"title\":\"t\"," + many("\"title\":\"t\",", parts) + "\"body\":\"b\"}"},
        {"json", "{\"title\":\"t\",\"body\":\"" + many("\\ud800", parts) + "\"}"},
        {"json", "{\"title\":\"t\",\"body\":\"" + many("\\\\", parts) + "\"}"},
        {"json", "{\"items\":[" + many("{\"title\":\"t\"},", parts / 10) + "{}]}"},
        {"jsonl", many("{}\n", parts)},
        {"jsonl", many("\n", 10 * parts) + "{\"title\":\"t\"}\n"},
        {"csv", "title,body\n" + many("\"\"", parts) + "\n"},
        {"csv", "title,body\n" + many("\"a,b\n", parts / 10)},
        {"csv", "title,body" + many(",x", 9'000) + "\n" + many(",", 9'001) + "\n"},
        {"tsv", "title\tbody\n" + many("a\tb\n", parts / 10)},
    };
}

std::vector<Case> texts() {
    return {
        {"text", "A title\n\n" + many("By Ann Lee\n", parts)},
        {"text", "A title\n\n" + many("\n", 10 * parts) + "The end.\n"},
        {"text", "A title\n\n" + many("word ", 10 * parts)},
        {"text", many("Photo: Reuters\n\n", parts)},
        {"text", many("\xC3\xA9\xE9", parts)},
        {"text", many("\xC3\x83\xC2\xBC", parts) + "\n"},
        {"text", many("\xFF", 10 * parts)},
        {"markdown", many("[", parts)},
        {"markdown", many("![](", parts)},
        {"markdown", many("*a_", parts)},
        {"markdown", many("`", parts)},
        {"markdown", many("> ", parts) + "x"},
        {"markdown", many("# a\n", parts)},
        {"markdown", many("- ", parts) + "x"},
        {"markdown", many("<div>", parts)},
        {"markdown", "---\n" + many("a: b\n", 10'000) + "---\nx\n"},
        {"markdown", "---\na: " + many("[", 60'000) + "\n---\nx\n"},
        {"markdown", "+++\n" + many("a.", 30'000) + "b = 1\n+++\nx\n"},
        {"markdown", "+++\n" + many("[[a]]\n", 10'000) + "+++\nx\n"},
    };
}

/// Whatever came of it, it came to an end, said something and is text.
void check(const Case& input) {
    CAPTURE(input.format);
    CAPTURE(input.bytes.substr(0, 60));
    const Reading reading = read_as(input.format, input.bytes);
    CHECK(reading.articles.size() + reading.rejects.size() + reading.notes.size() > 0);
    for (const auto& article : reading.articles) CHECK(lacuna::is_valid_utf8(article.body()));
}

} // namespace

TEST_CASE("pages of very many parts come to an end") {
    for (const auto& input : pages()) check(input);
}

TEST_CASE("records of very many parts come to an end") {
    for (const auto& input : records()) check(input);
}

TEST_CASE("texts of very many parts come to an end") {
    for (const auto& input : texts()) check(input);
}

TEST_CASE("aliases in front matter that would grow without end are refused or read, not grown") {
    std::string front = "---\na: &a [x, x, x, x, x, x, x, x, x]\n";
    for (char name = 'b'; name < 'j'; ++name) {
        const std::string before = "*" + std::string(1, static_cast<char>(name - 1));
        front += std::string(1, name) + ": &" + std::string(1, name) + " [" + before +
                 many("," + before, 8) + "]\n";
    }
    const auto reading = read_as("markdown", front + "---\n# Title\n\nThe story.\n");
    std::size_t values = 0;
    for (const auto& article : reading.articles) values += article.extra.size();
    CHECK(values < 10'000);
}

TEST_CASE("a text beyond the limit is refused without being held") {
    for (const auto format : {"text", "markdown", "html"}) {
        CAPTURE(format);
        const auto reading = read_as(format, "<p>" + many("The end of it. ", 7'000'000));
        CHECK(reading.articles.empty());
        REQUIRE(reading.rejects.size() == 1);
        CHECK(reading.rejects[0].reason.find("64 MiB") != std::string::npos);
    }
}

TEST_CASE("numbers, keys and characters that JSON cannot mean are read or told") {
    const auto huge = read_as("jsonl", "{\"title\":\"t\",\"body\":\"b\",\"views\":1e400}\n");
    CHECK(huge.articles.size() + huge.rejects.size() == 1);
    const auto twice =
        read_as("jsonl", "{\"title\":\"first\",\"title\":\"second\",\"body\":\"b\"}\n");
    REQUIRE(twice.articles.size() == 1);
    CHECK_FALSE(twice.articles[0].title().empty());
    const auto half = read_as("jsonl", "{\"title\":\"a\\udc00b\",\"body\":\"b\"}\n");
    REQUIRE(half.articles.size() == 1);
    CHECK(half.articles[0].title() == "a\uFFFDb");
    CHECK_FALSE(half.notes.empty());
}

TEST_CASE("days and years that do not exist give no date") {
    for (const std::string date :
         {"0000-01-01", "0000-00-00", "99999-01-01", "2019-13-40", "Mon, 31 Feb 2020 25:61:00 GMT",
          "Xyz, 99 Foo 20 00:00 +9999", "2019-02-29T10:00:00Z"}) {
        CAPTURE(date);
        const auto reading =
            read_as("jsonl", "{\"title\":\"t\",\"body\":\"b\",\"date\":\"" + date + "\"}\n");
        REQUIRE(reading.articles.size() == 1);
        CHECK_FALSE(reading.articles[0].date);
    }
}
