// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/paths.hpp"
#include "tests/searcher/query/query_tree.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <string>
#include <vector>

namespace lacuna::searcher {
namespace {

/// The lines of the fenced blocks of queries in docs/query-language.md.
std::vector<std::string> documented_queries() {
    std::ifstream file(lacuna::test::source_dir() + "/docs/query-language.md");
    std::vector<std::string> queries;
    bool inside = false;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("```")) {
            inside = line == "```query";
        } else if (inside && !line.empty()) {
            queries.push_back(line);
        }
    }
    return queries;
}

TEST_CASE("every query in the description of the language does what it says") {
    const auto queries = documented_queries();
    CHECK(queries.size() > 40);
    for (const auto& line : queries) {
        CAPTURE(line);
        const bool must_be_refused = line.starts_with("! ");
        const auto query = must_be_refused ? line.substr(2) : line;
        const auto refusal = refusal_of(query);
        CAPTURE(refusal);
        CHECK(refusal.empty() != must_be_refused);
    }
}

} // namespace
} // namespace lacuna::searcher
