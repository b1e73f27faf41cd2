// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/output/html_page.hpp"
#include "tests/searcher/output/sample_result.hpp"

#include <doctest/doctest.h>

#include <string>

namespace lacuna::searcher {

TEST_CASE("data is escaped for elements and attributes") {
    CHECK(html_text("<a href=\"x\" b='y'>&amp;") ==
          "&lt;a href=&quot;x&quot; b=&#39;y&#39;&gt;&amp;amp;");
    CHECK(html_text("a\u202e\033b") == "a\uFFFD\uFFFD"
                                       "b");
}

TEST_CASE("an article on a page has its language, its link and its marks") {
    const std::string page = rendered("html", "results", sample_result());
    CHECK(page.find("<article lang=\"en\" dir=\"auto\">") != std::string::npos);
    CHECK(page.find("<a href=\"https://gazette.example/1\" rel=\"noopener noreferrer\">"
                    "<mark>Court</mark> blocks site</a>") != std::string::npos);
    CHECK(page.find("The <mark>court</mark> blocked it.") != std::string::npos);
}

TEST_CASE("a language that is no code is left out") {
    SearchResult result = sample_result();
    result.hits[0].article.set(FieldId::language, "en\" onclick=\"x", "test");
    CHECK(rendered("html", "results", result).find("<article dir=\"auto\">") != std::string::npos);
}

TEST_CASE("paragraphs stay apart and keep their marks") {
    SearchResult result = sample_result();
    result.hits[0].snippet = {std::string(result.hits[0].article.body()), {{4, 9}, {18, 29}}};
    const std::string page = rendered("html", "full", result);
    CHECK(page.find("<p dir=\"auto\">The <mark>court</mark> blocked <mark>it.</mark></p>\n"
                    "<p dir=\"auto\"><mark>Nobody</mark> knows why.</p>") != std::string::npos);
}

TEST_CASE("a line from right to left begins on the right of its match") {
    SearchResult result = sample_result();
    result.lines = {{"1", "T", "2020-01-01", "\u0642\u0628\u0644", "\u062e\u0628\u0631",
                     "\u0628\u0639\u062f", "S"},
                    {"2", "T", "2020-01-01", "before", "ban", "after", "S"}};
    const std::string page = rendered("html", "kwic", result);
    const auto after = page.find("<td class=\"left\" dir=\"rtl\">\u0628\u0639\u062f</td>");
    const auto before = page.find("<td class=\"right\" dir=\"rtl\">\u0642\u0628\u0644</td>");
    CHECK(after < before);
    CHECK(before != std::string::npos);
    CHECK(page.find("<td class=\"left\" dir=\"ltr\">before</td>") != std::string::npos);
    CHECK(page.find("<bdi>S</bdi>") != std::string::npos);
}

TEST_CASE("warnings and suggestions are on the page") {
    SearchResult result = sample_result();
    result.suggestion = "courts";
    result.warnings = {"use OR"};
    const std::string page = rendered("html", "results", result);
    CHECK(page.find("Did you mean <bdi>courts</bdi>") != std::string::npos);
    CHECK(page.find("<bdi>use OR</bdi>") != std::string::npos);
}

} // namespace lacuna::searcher
