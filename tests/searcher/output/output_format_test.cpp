// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/error.hpp"
#include "common/safe_text.hpp"
#include "searcher/output/output_format.hpp"
#include "tests/searcher/output/sample_result.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <functional>
#include <map>
#include <set>
#include <string>

namespace lacuna::searcher {

namespace {

/// Every format with every view it can show, with all that can be switched on.
void walk(const std::function<void(const OutputFormatRow&, const OutputSettings&)>& visit) {
    for (const OutputFormatRow& format : output_formats()) {
        for (const View& view : views()) {
            if (!format.can_show(view)) continue;
            OutputSettings settings;
            settings.view = view;
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

/// Whether the text has what the sample result holds for the part.
bool has_part(const OutputFormatRow& format, ViewPart part, std::string_view text) {
    if (format.is_ranking) return text == "q1 Q0 0123456789abcdef 1 12.500000 lacuna\n";
    const std::map<ViewPart, std::string_view> held{
        {ViewPart::hits, "blocks site"}, {ViewPart::articles, "Nobody knows why"},
        {ViewPart::facets, "TRT World"}, {ViewPart::timeline, "2014"},
        {ViewPart::total, "12345"},      {ViewPart::terms, "inflection"},
        {ViewPart::lines, "did."},       {ViewPart::significant, "Court"}};
    const bool is_for_people = format.name == "html" && part == ViewPart::total;
    return text.find(is_for_people ? "12,345" : held.at(part)) != std::string_view::npos;
}

} // namespace

TEST_CASE("names of formats are unique, and all have help") {
    std::set<std::string_view> names;
    for (const OutputFormatRow& row : output_formats()) {
        CHECK(names.insert(row.name).second);
        CHECK_FALSE(row.help.empty());
        CHECK(find_output_format(row.name) == &row);
    }
    CHECK(find_output_format("nothing") == nullptr);
}

TEST_CASE("every format shows every view of a result") {
    walk([&](const OutputFormatRow& format, const OutputSettings& settings) {
        CHECK(has_part(format, settings.view.main(),
                       rendered(format.name, sample_result(), settings)));
    });
}

TEST_CASE("a view of parts in any order is shown by every format that is no ranking") {
    OutputSettings settings;
    settings.view = {"own", "parts that no other view has together", {}};
    settings.view.shown = {ViewPart::terms, ViewPart::timeline, ViewPart::lines};
    for (const OutputFormatRow& format : output_formats()) {
        CAPTURE(format.name);
        CHECK(format.can_show(settings.view) != format.is_ranking);
        if (format.is_ranking) continue;
        const std::string text = rendered(format.name, sample_result(), settings);
        const bool is_one_table = format.name.ends_with("sv") || format.name == "jsonl";
        for (const ViewPart part : settings.view.parts())
            CHECK(has_part(format, part, text) == (!is_one_table || part == ViewPart::terms));
    }
}

TEST_CASE("a format that carries warnings and suggestions is one that shows them") {
    SearchResult result = sample_result();
    result.warnings = {"a lower-case or is a word"};
    result.suggestion = "courts";
    for (const OutputFormatRow& format : output_formats()) {
        CAPTURE(format.name);
        const std::string text = rendered(format.name, "results", result);
        CHECK((text.find(result.warnings.front()) != std::string::npos) == format.carries_remarks);
        CHECK((text.find("courts") != std::string::npos) == format.carries_remarks);
    }
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
    const OutputFormatRow& run = *find_output_format("trec");
    CHECK_THROWS_AS(require_shown(run, *find_view("facets")), Error);
    CHECK_NOTHROW(require_shown(run, *find_view("full")));
    CHECK_NOTHROW(require_shown(*find_output_format("csv"), *find_view("facets")));
}

} // namespace lacuna::searcher
