// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/searcher/output/sample_result.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace lacuna::searcher {

TEST_CASE("a table has a header and a quoted row for each result") {
    CHECK(
        rendered("csv", "results", sample_result()) ==
        "\"rank\",\"id\",\"score\",\"title\",\"date\",\"source\",\"agency\",\"language\",\"url\","
        "\"file\",\"snippet\"\n"
        "\"1\",\"0123456789abcdef\",\"12.5000\",\"Court blocks site\",\"2015-08-19\",\"TRT World\","
        "\"\",\"en\",\"https://gazette.example/1\",\"news/1.html\",\"The court blocked it.\"\n");
    CHECK(rendered("tsv", "facets", sample_result()) ==
          "facet\tvalue\tcount\nsource\tTRT World\t8\nsource\t新华社\t4\n");
    CHECK(rendered("tsv", "timeline", sample_result()) == "period\tcount\n2014\t0\n2015\t12\n");
    CHECK(rendered("tsv", "count", sample_result()) ==
          "query\tcount\tlower\tupper\texact\ncourt\t12345\t12345\t12345\ttrue\n");
}

TEST_CASE("no cell begins like a formula") {
    for (const std::string first : {"=", "+", "-", "@", "\t", "\r"}) {
        SearchResult result = sample_result();
        result.facets = {{"source", {{first + "1", 1}}, 1, 0}};
        CAPTURE(first);
        CHECK(rendered("csv", "facets", result).find(",\"'") != std::string::npos);
        CHECK(rendered("tsv", "facets", result).find("\t'") != std::string::npos);
    }
}

TEST_CASE("quotes are doubled in csv and tabs, line breaks and backslashes are escaped in tsv") {
    SearchResult result = sample_result();
    result.facets = {{"source", {{"a \"b\"\\c\nd", 1}}, 1, 0}};
    CHECK(rendered("csv", "facets", result).find("\"a \"\"b\"\"\\c\nd\"") != std::string::npos);
    CHECK(rendered("tsv", "facets", result).find("\ta \"b\"\\\\c\\nd\t1\n") != std::string::npos);
}

TEST_CASE("all rows of a tsv have as many cells as the header") {
    for (const View& view : views()) {
        std::istringstream lines(rendered("tsv", view.name, hostile_result()));
        std::string line;
        std::getline(lines, line);
        const auto tabs = std::count(line.begin(), line.end(), '\t');
        CAPTURE(view.name);
        while (std::getline(lines, line)) CHECK(std::count(line.begin(), line.end(), '\t') == tabs);
    }
}

TEST_CASE("several queries have a column that names them") {
    OutputSettings settings;
    settings.view = *find_view("timeline");
    settings.several_queries = true;
    CHECK(rendered("tsv", sample_result(), settings) ==
          "query_id\tperiod\tcount\nq1\t2014\t0\nq1\t2015\t12\n");
}

} // namespace lacuna::searcher
