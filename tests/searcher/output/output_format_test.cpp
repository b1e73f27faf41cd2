// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/error.hpp"
#include "common/safe_text.hpp"
#include "searcher/output/output_format.hpp"
#include "tests/searcher/output/sample_result.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <functional>
#include <set>
#include <string>

namespace lacuna::searcher {

namespace {

/// Every format with every view it can show, with all that can be switched on.
void walk(const std::function<void(const OutputFormatRow&, const OutputSettings&)>& visit) {
    for (const OutputFormatRow& format : output_formats()) {
        for (const View& view : views()) {
            if (format.make == nullptr || (format.name == "trec" && !view.needs.hits)) continue;
            OutputSettings settings;
            settings.view = &view;
            settings.explain = true;
            settings.several_queries = true;
            CAPTURE(format.name);
            CAPTURE(view.name);
            visit(format, settings);
        }
    }
}

std::size_t count_of(std::string_view text, std::string_view part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string_view::npos;
         at = text.find(part, at + 1))
        ++count;
    return count;
}

} // namespace

TEST_CASE("names of views and formats are unique, and all have help") {
    std::set<std::string_view> names;
    for (const View& view : views()) {
        CHECK(names.insert(view.name).second);
        CHECK_FALSE(view.help.empty());
        CHECK(find_view(view.name) == &view);
    }
    names.clear();
    for (const OutputFormatRow& row : output_formats()) {
        CHECK(names.insert(row.name).second);
        CHECK_FALSE(row.help.empty());
        CHECK(find_output_format(row.name) == &row);
        if (row.make == nullptr)
            CHECK(row.help.find("is not available yet") != std::string_view::npos);
    }
    CHECK(find_view("nothing") == nullptr);
    CHECK(find_output_format("nothing") == nullptr);
}

TEST_CASE("every format shows every view of a result") {
    const std::string_view expected[] = {"blocks site", "TRT World",  "2015", "Nobody knows why",
                                         "12345",       "inflection", "did."};
    walk([&](const OutputFormatRow& format, OutputSettings settings) {
        const std::string text = rendered(format.name, sample_result(), settings);
        const bool is_html = format.name == "html";
        const auto id = static_cast<std::size_t>(view_of(settings));
        if (format.name == "trec")
            CHECK(text == "q1 Q0 0123456789abcdef 1 12.500000 lacuna\n");
        else if (is_html && settings.view->id == ViewId::count)
            CHECK(text.find("12,345") != std::string::npos);
        else
            CHECK(text.find(expected[id]) != std::string::npos);
    });
}

TEST_CASE("nothing hostile comes through any format and view") {
    walk([](const OutputFormatRow& format, const OutputSettings& settings) {
        const std::string text = rendered(format.name, hostile_result(), settings);
        CHECK(is_valid_utf8(text));
        // What is written as it came has none of the characters that are made safe, but for tabs
        // between cells.
        std::string without_tabs = text;
        std::erase(without_tabs, '\t');
        CHECK(terminal_safe(without_tabs, Newlines::keep) == without_tabs);
        if (format.name != "tsv" && format.name != "text")
            CHECK(text.find('\t') == std::string::npos);
    });
}

TEST_CASE("a page has only the elements that it was given") {
    for (const View& view : views()) {
        const std::string page = rendered("html", view.name, hostile_result());
        CAPTURE(view.name);
        CHECK(count_of(page, "<script") == 0);
        CHECK(count_of(page, "javascript:") == count_of(page, "<bdi>javascript:"));
        CHECK(count_of(page, "href=\"") == count_of(page, "href=\"http"));
        CHECK(count_of(page, "<mark>") == count_of(page, "</mark>"));
        CHECK(count_of(page, "Content-Security-Policy") == 1);
        for (const std::string_view tag : {"bdi", "p", "article", "table", "section", "dd", "a"}) {
            CAPTURE(tag);
            const std::string open = "<" + std::string(tag);
            CHECK(count_of(page, open + ">") + count_of(page, open + " ") ==
                  count_of(page, "</" + std::string(tag) + ">"));
        }
    }
}

TEST_CASE("JSON of any result parses, and its marks lie on characters") {
    walk([](const OutputFormatRow& format, const OutputSettings& settings) {
        if (format.name != "json") return;
        const auto json = nlohmann::json::parse(rendered("json", hostile_result(), settings));
        REQUIRE(json.size() == 1);
        for (const auto& hit : json[0]["results"]) {
            const std::string text = hit["title"];
            for (const auto& mark : hit["title_marks"]) {
                REQUIRE(mark[1] <= text.size());
                const std::size_t begin = mark[0];
                const std::size_t end = mark[1];
                CHECK(is_valid_utf8(text.substr(begin, end - begin)));
            }
        }
    });
}

TEST_CASE("each line of JSON lines parses") {
    walk([](const OutputFormatRow& format, const OutputSettings& settings) {
        if (format.name != "jsonl") return;
        std::istringstream lines(rendered("jsonl", hostile_result(), settings));
        for (std::string line; std::getline(lines, line);)
            CHECK(nlohmann::json::parse(line).contains("query_id"));
    });
}

TEST_CASE("an empty result is no error") {
    walk([](const OutputFormatRow& format, const OutputSettings& settings) {
        CHECK_NOTHROW(rendered(format.name, SearchResult{}, settings));
    });
}

TEST_CASE("a ranking refuses views without hits") {
    CHECK_THROWS_AS(rendered("trec", "facets", sample_result()), Error);
}

} // namespace lacuna::searcher
