// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/function_parts.hpp"

#include "tests/searcher/query/query_tree.hpp"

#include <doctest/doctest.h>

namespace lacuna::searcher {
namespace {

std::string answers(std::string_view query) {
    const Node root = parse_query(query, on_leap_day()).root;
    std::vector<const Node*> parts;
    for (const Node& child : root.children) parts.push_back(&child);
    std::string text;
    for (const bool is_function_word : function_parts(parts, query))
        text += is_function_word ? 'f' : '-';
    return text;
}

TEST_CASE("only bare words of no field are function words") {
    CHECK(answers("the press of Peru") == "f-f-");
    CHECK(answers("=the title:the \"of the\" the") == "---f");
}

TEST_CASE("what is written in capitals is a name, unless all is") {
    CHECK(answers("reports by WHO and IT firms") == "-f-f--");
    CHECK(answers("REPORTS BY THE PRESS") == "-ff-");
}

TEST_CASE("a part was written bare or in quotes, and as it was typed") {
    const std::string_view query = "«press law» e-mail =ban-law";
    const Node root = parse_query(query, on_leap_day()).root;
    CHECK_FALSE(is_bare(root.children[0], query));
    CHECK(is_bare(root.children[1], query));
    CHECK_FALSE(is_bare(root.children[2], query));
    CHECK(typed_text(root.children[1], query) == "e-mail");
    CHECK(typed_text(root.children[0].children[1], query) == "law");
}

} // namespace
} // namespace lacuna::searcher
