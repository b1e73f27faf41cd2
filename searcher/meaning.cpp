// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/meaning.hpp"

#include "searcher/match/word_terms.hpp"
#include "searcher/query/equivalents.hpp"
#include "searcher/query/function_parts.hpp"
#include "searcher/query/function_words.hpp"
#include "searcher/query/kinds.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace lacuna::searcher {

namespace {

void note_rows(Meaning& meaning, const Node& word, Expander& expander) {
    const auto terms = found_terms(word, expander);
    if (terms.empty() && is_plain_word(word)) meaning.unknown_words.push_back(word.text);
    for (const FoundTerm& found : terms)
        meaning.terms.push_back(
            {to_text(word), found.term, found.articles, found.origin, found.weight});
    if (terms.empty()) meaning.terms.push_back({to_text(word), word.text, 0, "in no article", 1});
}

std::string text_without_weight(Node node) {
    node.weight = 1;
    return to_text(node);
}

/// Of equivalents and other forms only those that some article may have.
void note_equivalents(Meaning& meaning, const Node& group, Expander& expander) {
    const char* const origin = has_other_forms(group) ? "name" : "equivalent";
    for (auto node = group.children.begin() + 1; node != group.children.end(); ++node)
        if (const double articles = articles_of(*node, expander); articles > 0)
            meaning.terms.push_back({text_without_weight(group), text_without_weight(*node),
                                     static_cast<std::uint64_t>(articles), origin, node->weight});
}

/// Of each word that is looked for. Depth is bounded by that of the query (caps::depth).
void note_wanted(Meaning& meaning, const Node& node, Expander& expander) {
    if (is_word(node)) return note_rows(meaning, node, expander);
    if (node.kind == NodeKind::but_not)
        return note_wanted(meaning, node.children.front(), expander);
    if (has_equivalents(node)) {
        note_wanted(meaning, node.children.front(), expander);
        return note_equivalents(meaning, node, expander);
    }
    for (const Node& child : node.children) note_wanted(meaning, child, expander);
}

class WantedReader {
  public:
    WantedReader(FieldId id, Expander& expander) : id_(id), expander_(&expander) {}

    Wanted read(const Node& query) {
        note(query);
        return std::move(wanted_);
    }

  private:
    void note(const Node& node) {
        if (is_word(node)) return note_word(node);
        if (is_positional(node)) return note_group(node);
        if (node.kind == NodeKind::but_not) return note(node.children.front());
        for (const Node& child : node.children) note(child);
    }

    /// Words of no field are looked for in all texts.
    [[nodiscard]] bool is_here(const Node& word) const { return !word.field || *word.field == id_; }

    WantedWord wanted_word(const std::vector<const Node*>& nodes) {
        WantedWord wanted;
        double articles = 0;
        for (const Node* const node : nodes)
            for (const FoundTerm& found : found_terms(*node, *expander_)) {
                wanted.terms.push_back(found.term);
                articles += found.articles;
            }
        const double all = expander_->database().get_doccount();
        wanted.weight = std::log(1 + all / (articles + 1));
        return wanted;
    }

    std::size_t add_word(const std::vector<const Node*>& nodes, bool only_in_group) {
        wanted_.words.push_back(wanted_word(nodes));
        wanted_.only_in_group.push_back(only_in_group);
        return wanted_.words.size() - 1;
    }

    void note_word(const Node& word) {
        if (is_here(word)) add_word({&word}, false);
    }

    static void gather_words(const Node& node, std::vector<const Node*>& words) {
        if (is_word(node)) words.push_back(&node);
        for (const Node& child : node.children) gather_words(child, words);
    }

    void note_group(const Node& node) {
        std::vector<const Node*> words;
        gather_words(node, words);
        if (!words.empty() && is_here(*words.front())) add_group(node);
    }

    /// A group for each way that its parts can be read: alternatives of several words are phrases.
    void add_group(const Node& node) {
        std::size_t ways = 1;
        for (const Node& child : node.children) ways = std::max(ways, 1 + phrases_in(child).size());
        for (std::size_t way = 0; way < ways; ++way) add_group(node, way);
    }

    static std::vector<const Node*> phrases_in(const Node& node) {
        std::vector<const Node*> phrases;
        if (node.kind != NodeKind::any_of) return phrases;
        for (const Node& one : node.children)
            if (one.kind == NodeKind::phrase) phrases.push_back(&one);
        return phrases;
    }

    void add_group(const Node& node, std::size_t way) {
        WantedGroup group;
        group.ordered = node.kind != NodeKind::near;
        for (const Node& child : node.children) add_part(group, child, way);
        const auto words = static_cast<unsigned>(group.words.size());
        group.window = node.kind == NodeKind::phrase ? words : node.distance + words - 1;
        wanted_.groups.push_back(std::move(group));
    }

    /// A phrase within nearness: its words one after the other are part of the window.
    void add_part(WantedGroup& group, const Node& part, std::size_t way) {
        if (part.kind == NodeKind::phrase) {
            for (const Node& word : part.children) add_member(group, word);
            return;
        }
        const auto phrases = phrases_in(part);
        if (way > 0 && way <= phrases.size()) return add_part(group, *phrases[way - 1], 0);
        Node words = part;
        std::erase_if(words.children, [](const Node& one) { return one.kind == NodeKind::phrase; });
        add_member(group, words.children.empty() && !is_word(part) ? part : words);
    }

    void add_member(WantedGroup& group, const Node& node) {
        std::vector<const Node*> words;
        gather_words(node, words);
        if (!words.empty()) group.words.push_back(add_word(words, true));
    }

    FieldId id_;
    Expander* expander_;
    Wanted wanted_;
};

} // namespace

Meaning meaning_of(const Node& query, Expander& expander) {
    Meaning meaning;
    note_wanted(meaning, query, expander);
    return meaning;
}

// Depth is bounded by that of the query (caps::depth).
Node without_function_words(Node query, std::string_view typed, std::string_view language) {
    if (is_word(query) || is_positional(query) || is_likeness(query)) return query;
    for (Node& child : query.children)
        child = without_function_words(std::move(child), typed, language);
    std::vector<const Node*> parts;
    for (const Node& child : query.children) parts.push_back(&child);
    const auto are_function_words = function_parts(parts, typed);
    std::vector<Node> others;
    for (std::size_t i = 0; i < parts.size(); ++i)
        if (!are_function_words[i] || !is_function_word(parts[i]->text, language))
            others.push_back(query.children[i]);
    const bool says_something =
        std::any_of(others.begin(), others.end(), [](const Node& one) { return !is_filter(one); });
    if (says_something) query.children = std::move(others);
    return query;
}

Wanted wanted_in(FieldId id, const Node& query, Expander& expander) {
    return WantedReader(id, expander).read(query);
}

} // namespace lacuna::searcher
