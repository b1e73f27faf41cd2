// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/combine.hpp"

#include "tests/searcher/query/query_tree.hpp"

#include <doctest/doctest.h>

namespace lacuna::searcher {
namespace {

Node word(std::string text, double weight = 1) {
    Node node;
    node.kind = NodeKind::word;
    node.text = std::move(text);
    node.weight = weight;
    return node;
}

std::string shown(const std::optional<Node>& node) { return node ? tree(*node) : "none"; }

TEST_CASE("a group of one is what is in it") {
    CHECK(tree(group_of(NodeKind::all_of, {word("a")})) == "a");
    CHECK(tree(group_of(NodeKind::all_of, {word("a"), word("b")})) == "all(a b)");
}

TEST_CASE("a group is written where its parts are") {
    Node first = word("a");
    first.begin = 3;
    first.end = 4;
    Node last = word("b");
    last.begin = 8;
    last.end = 11;
    const Node group = group_of(NodeKind::any_of, {first, last});
    CHECK(group.begin == 3);
    CHECK(group.end == 11);
}

TEST_CASE("groups of one kind become one, unless they have a weight") {
    Node pair = any_of({word("a"), word("b")});
    CHECK(tree(any_of({pair, word("c")})) == "any(a b c)");
    pair.weight = 2;
    CHECK(tree(any_of({pair, word("c")})) == "any(any(a b)^2 c)");
}

TEST_CASE("what has a minus is excluded, from all articles if nothing else is wanted") {
    CHECK(shown(all_of({})) == "none");
    CHECK(shown(all_of({{Sign::none, word("a")}, {Sign::minus, word("b")}})) == "not(a b)");
    CHECK(shown(all_of({{Sign::minus, word("a")}})) == "not(everything a)");
    CHECK(shown(all_of({{Sign::minus, Node{}}})) == "nothing");
}

TEST_CASE("the exclusions of a part are those of the whole") {
    const auto without_b = *all_of({{Sign::minus, word("b")}});
    CHECK(is_negation(without_b));
    CHECK_FALSE(is_negation(word("b")));
    CHECK(shown(all_of({{Sign::none, word("a")}, {Sign::none, without_b}})) == "not(a b)");
}

TEST_CASE("beside what has a plus, the rest only raises the score") {
    CHECK(shown(some_of({{Sign::none, word("a")}, {Sign::none, word("b")}})) == "any(a b)");
    CHECK(shown(some_of({{Sign::plus, word("a")}, {Sign::none, word("b")}})) == "maybe(a b)");
    CHECK(shown(some_of({{Sign::plus, word("a")}, {Sign::plus, word("b")}})) == "all(a b)");
    CHECK(shown(some_of({{Sign::none, word("a")}, {Sign::minus, word("b")}})) == "not(a b)");
}

} // namespace
} // namespace lacuna::searcher
