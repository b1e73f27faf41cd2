// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/meaning.hpp"

#include "searcher/match/word_terms.hpp"
#include "searcher/query/kinds.hpp"

#include <cmath>
#include <utility>

namespace lacuna::searcher {

namespace {

/// Words of no field are looked for in all texts.
bool is_marked_in(const Field& row, const std::optional<FieldId>& id) {
    return row.kind == FieldKind::text && (!id || *id == row.id);
}

class MeaningReader {
  public:
    explicit MeaningReader(Expander& expander) : expander_(&expander) {}

    Meaning read(const Node& query) {
        note(query);
        return std::move(meaning_);
    }

  private:
    // Depth is bounded by that of the query (caps::depth).
    void note(const Node& node) {
        if (is_word(node)) return note_word(node);
        if (is_positional(node)) return note_group(node);
        if (node.kind == NodeKind::but_not) return note(node.children.front());
        for (const Node& child : node.children) note(child);
    }

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

    void note_rows(const Node& node) {
        const auto terms = found_terms(node, *expander_);
        if (terms.empty() && is_plain_word(node)) meaning_.unknown_words.push_back(node.text);
        for (const FoundTerm& found : terms)
            meaning_.terms.push_back({to_text(node), found.term, found.articles, found.origin});
        if (terms.empty()) meaning_.terms.push_back({to_text(node), node.text, 0, "in no article"});
    }

    std::size_t add_word(Wanted& wanted, const std::vector<const Node*>& nodes,
                         bool only_in_group) {
        wanted.words.push_back(wanted_word(nodes));
        wanted.only_in_group.push_back(only_in_group);
        return wanted.words.size() - 1;
    }

    void note_word(const Node& node) {
        note_rows(node);
        for (const Field& row : fields)
            if (is_marked_in(row, node.field)) add_word(meaning_.wanted_in(row.id), {&node}, false);
    }

    static void gather_words(const Node& node, std::vector<const Node*>& words) {
        if (is_word(node)) words.push_back(&node);
        for (const Node& child : node.children) gather_words(child, words);
    }

    void note_group(const Node& node) {
        std::vector<const Node*> words;
        gather_words(node, words);
        for (const Node* const word : words) note_rows(*word);
        if (words.empty()) return;
        for (const Field& row : fields)
            if (is_marked_in(row, words.front()->field))
                add_group(meaning_.wanted_in(row.id), node);
    }

    void add_group(Wanted& wanted, const Node& node) {
        WantedGroup group;
        group.ordered = node.kind != NodeKind::near;
        for (const Node& child : node.children) {
            if (child.kind == NodeKind::phrase) {
                // A phrase within nearness: its words one after the other are part of the window.
                for (const Node& word : child.children) add_member(wanted, group, word);
                continue;
            }
            add_member(wanted, group, child);
        }
        const auto words = static_cast<unsigned>(group.words.size());
        group.window = node.kind == NodeKind::phrase ? words : node.distance + words - 1;
        wanted.groups.push_back(std::move(group));
    }

    void add_member(Wanted& wanted, WantedGroup& group, const Node& node) {
        std::vector<const Node*> words;
        gather_words(node, words);
        if (!words.empty()) group.words.push_back(add_word(wanted, words, true));
    }

    Expander* expander_;
    Meaning meaning_;
};

} // namespace

Meaning meaning_of(const Node& query, Expander& expander) {
    return MeaningReader(expander).read(query);
}

} // namespace lacuna::searcher
