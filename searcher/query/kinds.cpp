// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/kinds.hpp"

#include "common/utf8.hpp"
#include "searcher/query/equivalents.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace lacuna::searcher {

bool is_positional(const Node& node) {
    return node.kind == NodeKind::phrase || node.kind == NodeKind::near ||
           node.kind == NodeKind::adjacent;
}

bool is_word(const Node& node) {
    switch (node.kind) {
    case NodeKind::word:
    case NodeKind::exact:
    case NodeKind::wildcard:
    case NodeKind::fuzzy:
    case NodeKind::regex:
        return true;
    default:
        return false;
    }
}

bool is_plain_word(const Node& node) {
    return node.kind == NodeKind::word || node.kind == NodeKind::exact;
}

bool holds_positional(const Node& node) {
    return std::any_of(node.children.begin(), node.children.end(), [](const Node& child) {
        return is_positional(child) || holds_positional(child);
    });
}

namespace {

/// The words of a part of a conjunction; of a name those typed.
void gather_near(const Node& part, std::vector<const Node*>& words) {
    if (has_other_forms(part)) return gather_near(part.children.front(), words);
    if (part.kind == NodeKind::all_of)
        for (const Node& child : part.children) gather_near(child, words);
    if (is_plain_word(part) && (!part.field || *part.field == FieldId::body))
        words.push_back(&part);
}

} // namespace

bool is_likeness(const Node& node) { return node.kind == NodeKind::at_least && !node.text.empty(); }

bool names_article(const Node& likeness) {
    constexpr std::size_t least_digits = 6;
    constexpr std::size_t id_digits = 16;
    const std::string_view text = likeness.text;
    return text.size() >= least_digits && text.size() <= id_digits &&
           std::all_of(text.begin(), text.end(), [](char c) {
               const char lower = lower_ascii(c);
               return is_digit(c) || (lower >= 'a' && lower <= 'f');
           });
}

bool is_filter(const Node& node) {
    switch (node.kind) {
    case NodeKind::value:
    case NodeKind::name:
    case NodeKind::dates:
    case NodeKind::has:
    case NodeKind::lacks:
    case NodeKind::everything:
    case NodeKind::nothing:
        return true;
    case NodeKind::but_not:
        return is_filter(node.children.front());
    default:
        return !node.children.empty() &&
               std::all_of(node.children.begin(), node.children.end(), is_filter);
    }
}

const Node* conjunction(const Node& node) {
    if (has_other_forms(node)) return conjunction(node.children.front());
    switch (node.kind) {
    case NodeKind::but_not:
    case NodeKind::and_maybe:
        return conjunction(node.children.front());
    case NodeKind::all_of: {
        const auto& children = node.children;
        if (std::count_if(children.begin(), children.end(), is_filter) + 1 < std::ssize(children))
            return &node;
        const auto only = std::find_if_not(children.begin(), children.end(), is_filter);
        return only == children.end() ? nullptr : conjunction(*only);
    }
    default:
        return nullptr;
    }
}

std::vector<const Node*> near_words(const Node& conjunction) {
    constexpr std::size_t most = 6;
    std::vector<const Node*> words;
    for (const Node& child : conjunction.children) gather_near(child, words);
    if (words.size() < 2 || words.size() > most) words.clear();
    return words;
}

} // namespace lacuna::searcher
