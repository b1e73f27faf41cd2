// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/sequence.hpp"

#include <utility>

namespace lacuna::searcher {

namespace {

Node node_of(const Token& token, std::string_view typed) {
    Node node;
    node.kind = token.kind == TokenKind::word ? NodeKind::word : NodeKind::exact;
    node.text = token.term;
    if (node.kind == NodeKind::word && typed != token.term) node.typed = typed;
    return node;
}

} // namespace

Sequence::Sequence(Analyser& analyser, std::string_view text) {
    for (const Token& token : analyser.analyse(text)) {
        if (!has_own_position(token.kind)) continue;
        key_.append(token.term).append(" ");
        words_.push_back(node_of(token, text.substr(token.begin, token.end - token.begin)));
    }
}

Node Sequence::node(std::optional<FieldId> in, double weight) && {
    for (Node& word : words_) word.field = in;
    Node node;
    if (words_.size() == 1) {
        node = std::move(words_.front());
    } else {
        node.kind = NodeKind::phrase;
        node.children = std::move(words_);
    }
    node.weight = weight;
    return node;
}

} // namespace lacuna::searcher
