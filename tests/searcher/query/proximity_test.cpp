// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/proximity.hpp"

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

std::string near(std::vector<Node> parts, LexemeKind kind = LexemeKind::near) {
    const Draft draft("a NEAR/5 b");
    Lexeme typed;
    typed.kind = kind;
    typed.distance = 5;
    return tree(near_node(draft, typed, std::move(parts)));
}

TEST_CASE("words, phrases and alternatives can stand near each other") {
    Node group;
    group.kind = NodeKind::any_of;
    group.children = {word("b"), word("c")};
    CHECK(near({word("a"), group}) == "near/5(a any(b c))");
    group.kind = NodeKind::phrase;
    CHECK(near({group, word("a")}, LexemeKind::adjacent) == "adj/5(phrase(b c) a)");
}

TEST_CASE("what has no positions, a weight, or another field stands near nothing") {
    Node value = word("b");
    value.kind = NodeKind::value;
    value.field = FieldId::source;
    CHECK_THROWS_AS(near({word("a"), value}), Error);
    Node heavy = word("b");
    heavy.weight = 2;
    CHECK_THROWS_AS(near({word("a"), heavy}), Error);
    Node in_title = word("b");
    in_title.field = FieldId::title;
    CHECK_THROWS_AS(near({word("a"), in_title}), Error);
    CHECK(near({in_title, in_title}) == "near/5(@title b @title b)");
    Node in_values = word("b");
    in_values.field = FieldId::agency;
    CHECK_THROWS_AS(near({in_values, in_values}), Error);
}

} // namespace
} // namespace lacuna::searcher
