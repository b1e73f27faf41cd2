// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/function_parts.hpp"

#include "common/utf8.hpp"
#include "searcher/query/characters.hpp"
#include "searcher/query/function_words.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

namespace lacuna::searcher {

namespace {

bool is_small(char c) { return c >= 'a' && c <= 'z'; }

bool is_in_capitals(std::string_view word, std::string_view query) {
    return word.size() > 1 && std::any_of(word.begin(), word.end(), is_letter) &&
           std::none_of(word.begin(), word.end(), is_small) &&
           std::any_of(query.begin(), query.end(), is_small);
}

bool can_be_function_word(const Node& part, std::string_view query) {
    const bool is_pair = part.kind == NodeKind::exact && !is_ascii(part.text.front());
    return (part.kind == NodeKind::word || is_pair) && !part.field &&
           !is_in_capitals(typed_text(part, query), query);
}

bool can_be_left_aside(const SignedNode& part) {
    return part.sign == Sign::none && part.node.weight == 1.0;
}

} // namespace

std::string_view typed_text(const Node& part, std::string_view query) {
    if (part.begin >= part.end || part.end > query.size()) return part.text;
    return query.substr(part.begin, part.end - part.begin);
}

bool is_bare(const Node& part, std::string_view query) {
    const auto typed = typed_text(part, query);
    return quote_at(typed, 0) == 0 && !typed.starts_with('=');
}

std::vector<bool> function_parts(const std::vector<const Node*>& parts, std::string_view query) {
    std::vector<std::string> words;
    for (const Node* const part : parts)
        words.push_back(can_be_function_word(*part, query) ? part->text : std::string());
    return function_words(words);
}

std::vector<SignedNode> without_function_words(Draft& draft, std::vector<SignedNode> parts) {
    std::vector<const Node*> nodes;
    for (const SignedNode& part : parts) nodes.push_back(&part.node);
    const auto are_function_words = function_parts(nodes, draft.query());
    std::vector<SignedNode> others;
    std::vector<std::string> aside;
    bool is_anything_left = false;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (are_function_words[i] && can_be_left_aside(parts[i])) {
            aside.emplace_back(typed_text(parts[i].node, draft.query()));
            continue;
        }
        is_anything_left = is_anything_left || parts[i].sign != Sign::minus;
        others.push_back(parts[i]);
    }
    if (!is_anything_left) return parts;
    for (auto& word : aside) draft.leave_aside(std::move(word));
    return others;
}

} // namespace lacuna::searcher
