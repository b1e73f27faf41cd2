// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/suggestion.hpp"

#include "common/fields.hpp"
#include "searcher/match/written_form.hpp"
#include "searcher/other_script.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace lacuna::searcher {

namespace {

/// Looking for close words walks many words of the collection, so it is done for few of them.
constexpr std::size_t most_looked_up = 3;

// Depth is bounded by that of the query (caps::depth).
void replace_words(Node& node, const std::map<std::string, std::string>& replacements) {
    const auto found = replacements.find(node.text);
    const bool is_word = node.kind == NodeKind::word || node.kind == NodeKind::exact;
    if (is_word && found != replacements.end()) {
        node.text = found->second;
        node.typed.clear();
    }
    for (Node& child : node.children) replace_words(child, replacements);
}

/// The word in another script, or a close one there.
std::string in_other_script(const std::string& word, const Expander& expander,
                            const WordTest& is_offered) {
    const auto ways = in_other_scripts(word);
    for (const auto& way : ways)
        if (expander.database().term_exists(way) && (!is_offered || is_offered(way))) return way;
    for (const auto& way : ways)
        if (auto closest = expander.closest(way, is_offered); !closest.empty()) return closest;
    return {};
}

/// What was meant by a word, as articles write it.
std::string meant_by(const std::string& word, const Expander& expander,
                     const WordTest& is_offered) {
    auto closest = expander.closest(word, is_offered);
    if (closest.empty()) closest = in_other_script(word, expander, is_offered);
    return closest.empty() ? closest : written_form(expander.database(), closest);
}

/// Whether the query is the address of an article, which has no words that may be misspelt.
bool is_address(const Node& root) {
    if (root.kind != NodeKind::any_of) return false;
    const Node& first = root.children.front();
    return first.kind == NodeKind::value && first.field == FieldId::url &&
           std::all_of(root.children.begin(), root.children.end(), [&](const Node& way) {
               return way.begin == first.begin && way.end == first.end;
           });
}

} // namespace

std::string suggest(const Node& root, const std::vector<std::string>& unknown_words,
                    Expander& expander, const WordTest& is_offered) {
    if (is_address(root)) return {};
    std::map<std::string, std::string> replacements;
    std::size_t looked_up = 0;
    for (const auto& word : std::set(unknown_words.begin(), unknown_words.end())) {
        if (looked_up++ == most_looked_up) break;
        auto meant = meant_by(word, expander, is_offered);
        if (!meant.empty()) replacements.emplace(word, std::move(meant));
    }
    if (replacements.empty()) return {};
    Node replaced = root;
    replace_words(replaced, replacements);
    return to_text(replaced);
}

WordTest words_of_current_versions(const Xapian::Database& database) {
    const std::string prefix(prefixes::version);
    std::set<Xapian::docid> earlier;
    for (auto term = database.allterms_begin(prefix); term != database.allterms_end(prefix); ++term)
        earlier.insert(database.postlist_begin(*term), database.postlist_end(*term));
    return [&database, earlier = std::move(earlier)](const std::string& word) {
        return std::any_of(database.postlist_begin(word), database.postlist_end(word),
                           [&](Xapian::docid article) { return !earlier.contains(article); });
    };
}

} // namespace lacuna::searcher
