// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/equivalents.hpp"

#include "common/analysis.hpp"
#include "common/vocabulary/vocabulary.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

namespace lacuna::searcher {

namespace {

/// A word or phrase as the index knows it.
class Sequence {
  public:
    Sequence(Analyser& analyser, std::string_view text) {
        for (const Token& token : analyser.analyse(text)) {
            if (!has_own_position(token.kind)) continue;
            key_.append(token.term).append(" ");
            words_.push_back(node_of(token, text.substr(token.begin, token.end - token.begin)));
        }
    }

    /// The folded words, by which sequences are compared.
    [[nodiscard]] const std::string& key() const { return key_; }

    [[nodiscard]] Node node(std::optional<FieldId> in) && {
        for (Node& word : words_) word.field = in;
        Node node;
        if (words_.size() == 1) {
            node = std::move(words_.front());
        } else {
            node.kind = NodeKind::phrase;
            node.children = std::move(words_);
        }
        node.weight = equivalent_weight;
        return node;
    }

  private:
    static Node node_of(const Token& token, std::string_view typed) {
        Node node;
        node.kind = token.kind == TokenKind::word ? NodeKind::word : NodeKind::exact;
        node.text = token.term;
        if (node.kind == NodeKind::word && typed != token.term) node.typed = typed;
        return node;
    }

    std::string key_;
    std::vector<Node> words_;
};

bool has_label(const Concept& one, const std::string& key, Analyser& analyser) {
    return std::any_of(one.labels.begin(), one.labels.end(), [&](const Label& label) {
        return label.use != LabelUse::other && Sequence(analyser, label.text).key() == key;
    });
}

std::vector<std::size_t> concepts_with(std::string_view typed, const std::string& key,
                                       Analyser& analyser) {
    const Vocabulary& vocabulary = Vocabulary::built_in();
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < vocabulary.concepts().size(); ++i)
        if (has_label(vocabulary.concepts()[i], key, analyser)) found.push_back(i);
    if (!found.empty()) return found;
    found = vocabulary.named(typed);
    return found.size() == 1 ? found : std::vector<std::size_t>{};
}

} // namespace

std::vector<Node> equivalents_of(std::string_view typed, std::optional<FieldId> in) {
    Analyser analyser;
    const std::string key = Sequence(analyser, typed).key();
    std::set<std::string> seen{key};
    std::vector<Node> nodes;
    for (const auto number : concepts_with(typed, key, analyser))
        for (const Label& label : Vocabulary::built_in().concepts()[number].labels) {
            Sequence sequence(analyser, label.text);
            if (label.use != LabelUse::other && seen.insert(sequence.key()).second)
                nodes.push_back(std::move(sequence).node(in));
        }
    return nodes;
}

bool has_equivalents(const Node& node) {
    return node.kind == NodeKind::any_of && node.text.size() > 1 &&
           node.text.front() == equivalents_mark;
}

} // namespace lacuna::searcher
