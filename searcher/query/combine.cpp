// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/combine.hpp"

#include <algorithm>
#include <iterator>

namespace lacuna::searcher {

namespace {

bool has_weight(const Node& node) { return node.weight < 1.0 || node.weight > 1.0; }

void append(std::vector<Node>& to, std::vector<Node> nodes) {
    to.insert(to.end(), std::make_move_iterator(nodes.begin()),
              std::make_move_iterator(nodes.end()));
}

/// Adds a node, or its children if it is a group of the same kind without a weight of its own.
void add_dissolved(std::vector<Node>& to, Node node, NodeKind kind) {
    const bool dissolves = node.kind == kind && !has_weight(node) && node.text.empty();
    if (dissolves) return append(to, std::move(node.children));
    to.push_back(std::move(node));
}

/// `wanted` without `unwanted`; all articles without them if nothing is wanted.
std::optional<Node> without(std::optional<Node> wanted, std::vector<Node> unwanted) {
    if (unwanted.empty()) return wanted;
    if (wanted && wanted->kind == NodeKind::everything && !has_weight(*wanted)) wanted.reset();
    Node none;
    none.kind = NodeKind::nothing;
    if (!wanted && unwanted.size() == 1 && unwanted.front().kind == NodeKind::everything)
        return none;
    std::vector<Node> children;
    children.push_back(wanted ? std::move(*wanted) : Node{});
    append(children, std::move(unwanted));
    if (children.front().kind == NodeKind::everything) {
        children.front().begin = children[1].begin;
        children.front().end = children[1].begin;
    }
    return group_of(NodeKind::but_not, std::move(children));
}

std::optional<Node> group_if_any(NodeKind kind, std::vector<Node> children) {
    if (children.empty()) return std::nullopt;
    return group_of(kind, std::move(children));
}

} // namespace

bool is_negation(const Node& node) {
    return node.kind == NodeKind::but_not && !has_weight(node) &&
           node.children.front().kind == NodeKind::everything && !has_weight(node.children.front());
}

Node group_of(NodeKind kind, std::vector<Node> children) {
    if (children.size() == 1) return std::move(children.front());
    Node group;
    group.kind = kind;
    group.begin = children.front().begin;
    for (const Node& child : children) {
        group.begin = std::min(group.begin, child.begin);
        group.end = std::max(group.end, child.end);
    }
    group.children = std::move(children);
    return group;
}

Node any_of(std::vector<Node> nodes) {
    std::vector<Node> alternatives;
    for (Node& node : nodes) add_dissolved(alternatives, std::move(node), NodeKind::any_of);
    return group_of(NodeKind::any_of, std::move(alternatives));
}

std::optional<Node> all_of(std::vector<SignedNode> parts) {
    std::vector<Node> wanted;
    std::vector<Node> unwanted;
    for (SignedNode& part : parts) {
        Node& node = part.node;
        if (part.sign == Sign::minus) {
            unwanted.push_back(std::move(node));
        } else if (is_negation(node)) {
            node.children.erase(node.children.begin());
            append(unwanted, std::move(node.children));
        } else {
            add_dissolved(wanted, std::move(node), NodeKind::all_of);
        }
    }
    return without(group_if_any(NodeKind::all_of, std::move(wanted)), std::move(unwanted));
}

std::optional<Node> some_of(std::vector<SignedNode> parts) {
    std::vector<SignedNode> needed;
    std::vector<Node> others;
    std::vector<Node> unwanted;
    for (SignedNode& part : parts) {
        Node& node = part.node;
        if (part.sign == Sign::minus) {
            unwanted.push_back(std::move(node));
        } else if (part.sign == Sign::plus) {
            needed.push_back(std::move(part));
        } else {
            others.push_back(std::move(node));
        }
    }
    std::optional<Node> wanted = all_of(std::move(needed));
    if (!wanted && !others.empty()) {
        wanted = any_of(std::move(others));
    } else if (wanted && !others.empty()) {
        std::vector<Node> children;
        children.push_back(std::move(*wanted));
        append(children, std::move(others));
        wanted = group_of(NodeKind::and_maybe, std::move(children));
    }
    return without(std::move(wanted), std::move(unwanted));
}

} // namespace lacuna::searcher
