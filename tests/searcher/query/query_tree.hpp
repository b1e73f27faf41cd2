// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/error.hpp"
#include "searcher/query/tree.hpp"

#include <fmt/format.h>

#include <array>
#include <string>
#include <string_view>

namespace lacuna::searcher {

[[nodiscard]] inline ParseOptions on_leap_day(MatchWords match = MatchWords::all) {
    ParseOptions options;
    options.match = match;
    options.today.year = 2024;
    options.today.month = 2;
    options.today.day = 29;
    return options;
}

/// Everything of a tree but the places, on one line: `all(press title:ban)`.
[[nodiscard]] inline std::string tree(const Node& node) {
    constexpr std::array<std::string_view, 21> names{
        "everything", "nothing", "word",  "exact", "wild",  "fuzzy", "regex",
        "phrase",     "near",    "adj",   "all",   "any",   "least", "xor",
        "not",        "maybe",   "value", "name",  "dates", "has",   "lacks"};
    std::string text;
    if (node.kind != NodeKind::word) text = names[static_cast<std::size_t>(node.kind)];
    if (node.field) text += fmt::format("@{} ", field(*node.field).name);
    if (!node.text.empty()) text += node.kind == NodeKind::word ? node.text : ":" + node.text;
    if (node.distance != 0) text += fmt::format("/{}", node.distance);
    if (node.kind == NodeKind::dates) text += fmt::format(":{}-{}", node.first, node.last);
    if (!node.children.empty()) {
        std::string inner;
        for (const Node& child : node.children) inner += (inner.empty() ? "" : " ") + tree(child);
        text += "(" + inner + ")";
    }
    if (node.weight < 1.0 || node.weight > 1.0) text += fmt::format("^{}", node.weight);
    return text;
}

[[nodiscard]] inline std::string tree_of(std::string_view query,
                                         MatchWords match = MatchWords::all) {
    return tree(parse_query(query, on_leap_day(match)).root);
}

/// What is said about a refused query, with the hint after a bar; empty: it was not refused.
[[nodiscard]] inline std::string refusal_of(std::string_view query) {
    try {
        static_cast<void>(parse_query(query, on_leap_day()));
    } catch (const Error& error) {
        return error.sentence() + "|" + error.hint();
    }
    return {};
}

/// The byte of the query's line under which the caret stands; queries of ASCII, shown whole.
[[nodiscard]] inline std::size_t caret_of(std::string_view query) {
    const auto said = refusal_of(query);
    const auto line = said.rfind('\n');
    const auto caret = said.find('^', line);
    return caret - line - 3;
}

} // namespace lacuna::searcher
