// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/repeats.hpp"

#include "tests/searcher/query/query_tree.hpp"

#include <doctest/doctest.h>

namespace lacuna::searcher {
namespace {

Node word(std::string text) {
    Node node;
    node.kind = NodeKind::word;
    node.text = std::move(text);
    return node;
}

TEST_CASE("repeats are merged in groups at any depth, and weights multiply") {
    Node any;
    any.kind = NodeKind::any_of;
    any.weight = 2;
    any.children = {word("a"), word("a")};
    Node all;
    all.kind = NodeKind::all_of;
    all.children = {any, word("b"), word("b")};
    CHECK(tree(with_repeats_merged(all)) == "all(a^4 b^2)");
}

TEST_CASE("what the query excludes and filters stay as they are") {
    Node value;
    value.kind = NodeKind::value;
    value.field = FieldId::source;
    value.text = "x";
    Node all;
    all.kind = NodeKind::all_of;
    all.children = {word("a"), value, value};
    CHECK(with_repeats_merged(all).children.size() == 3);
}

} // namespace
} // namespace lacuna::searcher
