// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/suggestion.hpp"

#include <map>

namespace lacuna::searcher {

namespace {

/// Looking for close words walks all words of the collection, so it is done for few of them.
constexpr std::size_t most_suggestions = 3;

// Depth is bounded by that of the query (caps::depth).
void replace_words(Node& node, const std::map<std::string, std::string>& replacements) {
    const auto found = replacements.find(node.text);
    const bool is_word = node.kind == NodeKind::word || node.kind == NodeKind::exact;
    if (is_word && found != replacements.end()) node.text = found->second;
    for (Node& child : node.children) replace_words(child, replacements);
}

} // namespace

std::string suggest(const Node& root, const std::vector<std::string>& unknown_words,
                    Expander& expander) {
    std::map<std::string, std::string> replacements;
    for (const auto& word : unknown_words) {
        if (replacements.size() == most_suggestions || replacements.count(word) > 0) continue;
        auto closest = expander.closest(word);
        if (!closest.empty()) replacements.emplace(word, std::move(closest));
    }
    if (replacements.empty()) return {};
    Node replaced = root;
    replace_words(replaced, replacements);
    return to_text(replaced);
}

} // namespace lacuna::searcher
