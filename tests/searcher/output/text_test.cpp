// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/safe_text.hpp"
#include "tests/searcher/output/sample_result.hpp"

#include <doctest/doctest.h>

#include <string>

namespace lacuna::searcher {

namespace {

SearchResult without_facets() {
    SearchResult result = sample_result();
    result.facets.clear();
    return result;
}

} // namespace

TEST_CASE("a result in text says what, when, who and where") {
    CHECK(rendered("text", "results", without_facets()) == R"(12,345 articles (0.8 ms)

 1  Court blocks site
    2015-08-19 · TRT World · Reuters (photo) · en
    The court blocked it.
    0123456789abcdef  https://gazette.example/1
)");
}

TEST_CASE("the whole article follows its metadata") {
    CHECK(rendered("text", "full", without_facets()) == R"(12,345 articles (0.8 ms)

Court blocks site

date        2015-08-19
source      TRT World
credit      Reuters (photo)
language    en
url         https://gazette.example/1
file        news/1.html
id          0123456789abcdef

The court blocked it.

Nobody knows why.
)");
}

TEST_CASE("counts are bars, words a table, matches a column") {
    OutputSettings settings;
    settings.width = 40;
    settings.view = *find_view("facets");
    CHECK(rendered("text", sample_result(), settings) == R"(12,345 articles (0.8 ms)

source  3 values, 1 without
  TRT World  8  ████████████████████████
  新华社     4  ████████████
)");
    SearchResult result = sample_result();
    result.facets.clear();
    settings.view = *find_view("terms");
    CHECK(rendered("text", result, settings) == R"(12,345 articles (0.8 ms)

en
  Court      7 of         9

court  courts  7  inflection (en)
)");
    settings.view = *find_view("words");
    CHECK(rendered("text", result, settings) == R"(12,345 articles (0.8 ms)

court  courts  7  inflection (en)
)");
    settings.view = *find_view("kwic");
    CHECK(rendered("text", result, settings) == R"(12,345 articles (0.8 ms)

2015-08-19         The court did.
)");
    settings.view = *find_view("count");
    CHECK(rendered("text", sample_result(), settings) == "12345\n");
}

TEST_CASE("the head says how sure the number is and which part is shown") {
    SearchResult result = without_facets();
    result.total = {1, 1, 1, true};
    CHECK(rendered("text", "results", result).starts_with("1 article ("));
    result.total = {3000, 10, 5000, false};
    result.offset = 10;
    result.hits[0].rank = 11;
    result.took_ms = 1234;
    CHECK(rendered("text", "results", result)
              .starts_with("11 to 11 of about 3,000 articles (1.2 s)\n"));
    result = {};
    CHECK(rendered("text", "results", result).starts_with("no articles ("));
}

TEST_CASE("no line is wider than asked") {
    SearchResult result = hostile_result();
    const std::string words = "censorship 审查 新闻 المواقع กรุงเทพ " + hostile_text();
    for (Hit& hit : result.hits) {
        hit.id = "0123456789abcdef";
        hit.title = {words + words + words, {}};
        hit.snippet = hit.title;
        hit.article.set(FieldId::body, hit.title.text, "test");
    }
    for (const View& view : views()) {
        for (const int width : {30, 47, 80, 200}) {
            if (view.has(ViewPart::terms)) continue;
            OutputSettings settings;
            settings.view = view;
            settings.width = width;
            std::istringstream lines(rendered("text", result, settings));
            for (std::string line; std::getline(lines, line);) {
                CAPTURE(view.name);
                CAPTURE(line);
                CHECK(display_width(line) <= width);
            }
        }
    }
}

TEST_CASE("colours and links surround the text only where they are wanted") {
    OutputSettings settings;
    settings.color = Color::yes;
    settings.links = Color::yes;
    const std::string text = rendered("text", without_facets(), settings);
    CHECK(text.find("\033[1;33mcourt\033[0m blocked") != std::string::npos);
    CHECK(text.find("\033]8;;https://gazette.example/1\033\\") != std::string::npos);
    settings.color = settings.links = Color::no;
    CHECK(rendered("text", without_facets(), settings).find('\033') == std::string::npos);
}

TEST_CASE("addresses are shown as they are read and link to what they are") {
    SearchResult result = without_facets();
    OutputSettings settings;
    const std::string long_end(100, 'x');
    result.hits[0].article.set(FieldId::url, "https://x.example/%D7%97%D7%93/" + long_end, "test");
    CHECK(rendered("text", result, settings).find("https://x.example/\u05d7\u05d3/xx") !=
          std::string::npos);
    settings.device = Device::terminal;
    settings.links = Color::yes;
    const auto shown = rendered("text", result, settings);
    CHECK(shown.find("\033]8;;https://x.example/%D7%97%D7%93/" + long_end +
                     "\033\\\u2066https://x.example/\u05d7\u05d3/xx") != std::string::npos);
}

TEST_CASE("only web addresses become links") {
    SearchResult result = without_facets();
    OutputSettings settings;
    settings.links = Color::yes;
    result.hits[0].article.set(FieldId::url, "javascript:alert(1)", "test");
    CHECK(rendered("text", result, settings).find("\033]8") == std::string::npos);
    result.hits[0].article.set(FieldId::url, "https://x.example/\u00e9\033\\", "test");
    CHECK(rendered("text", result, settings).find("\033]8") == std::string::npos);
    result.hits[0].article.set(FieldId::url, "https://x.example/\u00e9", "test");
    CHECK(rendered("text", result, settings).find("\033]8;;https://x.example/%C3%A9\033\\") !=
          std::string::npos);
}

} // namespace lacuna::searcher
