// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/repeats.hpp"

#include "searcher/query/combine.hpp"
#include "searcher/query/kinds.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace lacuna::searcher {

namespace {

/// As much as can be written behind `^`.
constexpr double most_weight = 1000;

std::string unweighted_text(const Node& node) {
    Node plain = node;
    plain.weight = 1;
    return to_text(plain);
}

std::vector<Node> merged(std::vector<Node> parts) {
    std::vector<Node> once;
    std::map<std::string, std::size_t> places;
    for (Node& part : parts) {
        if (!is_word(part) && !is_positional(part)) {
            once.push_back(std::move(part));
            continue;
        }
        const auto [place, is_new] = places.emplace(unweighted_text(part), once.size());
        if (is_new) {
            once.push_back(std::move(part));
            continue;
        }
        Node& first = once[place->second];
        first.weight = std::min(first.weight + part.weight, most_weight);
    }
    return once;
}

} // namespace

// Depth is bounded by that of the query (caps::depth).
Node with_repeats_merged(Node query) {
    if (is_positional(query) || query.children.empty()) return query;
    for (Node& child : query.children) child = with_repeats_merged(std::move(child));
    if (query.kind != NodeKind::all_of && query.kind != NodeKind::any_of) return query;
    query.children = merged(std::move(query.children));
    if (query.children.size() > 1) return query;
    Node only = std::move(query.children.front());
    only.weight = std::min(only.weight * query.weight, most_weight);
    return only;
}

} // namespace lacuna::searcher
