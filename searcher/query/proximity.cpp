// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/proximity.hpp"

#include "searcher/query/combine.hpp"
#include "searcher/query/equivalents.hpp"

#include <cstddef>
#include <fmt/format.h>
#include <optional>
#include <utility>

namespace lacuna::searcher {

namespace {

enum class Part : std::uint8_t { word, group, other };

Part part_of(NodeKind kind) {
    switch (kind) {
    case NodeKind::word:
    case NodeKind::exact:
    case NodeKind::wildcard:
    case NodeKind::fuzzy:
    case NodeKind::regex:
        return Part::word;
    case NodeKind::phrase:
    case NodeKind::any_of:
        return Part::group;
    case NodeKind::everything:
    case NodeKind::nothing:
    case NodeKind::near:
    case NodeKind::adjacent:
    case NodeKind::all_of:
    case NodeKind::at_least:
    case NodeKind::one_of:
    case NodeKind::but_not:
    case NodeKind::and_maybe:
    case NodeKind::value:
    case NodeKind::name:
    case NodeKind::dates:
    case NodeKind::has:
    case NodeKind::lacks:
        return Part::other;
    }
    return Part::other;
}

/// Whether positions of the field's words are comparable: whole values have none.
bool has_positions(const Node& word) {
    return !word.field || field(*word.field).kind == FieldKind::text;
}

class Check {
  public:
    explicit Check(const Draft& draft) : draft_(&draft) {}

    void part(const Node& node) {
        if (has_equivalents(node))
            draft_->fail(node.begin, "`%` cannot stand inside NEAR or ADJ",
                         "write the words themselves, as in (vpn OR proxy) NEAR/5 ban");
        if (node.weight < 1.0 || node.weight > 1.0)
            draft_->fail(node.begin, "a weight cannot stand inside NEAR or ADJ",
                         "give it to the whole, as in (a NEAR/5 b)^2");
        const Part kind = part_of(node.kind);
        if (kind == Part::other || (kind == Part::word && !has_positions(node)))
            draft_->fail(node.begin, "NEAR and ADJ take words, phrases and groups with OR");
        if (kind == Part::word) return word(node);
        for (const Node& child : node.children) part(child);
    }

  private:
    void word(const Node& node) {
        if (++words_ > caps::words)
            draft_->fail(node.begin, fmt::format("NEAR and ADJ take {} words", caps::words));
        if (!found_) field_ = node.field;
        found_ = true;
        if (field_ != node.field)
            draft_->fail(node.begin, "words near each other must be in the same field",
                         "as in title:(press NEAR/5 freedom)");
    }

    const Draft* draft_;
    bool found_ = false;
    std::size_t words_ = 0;
    std::optional<FieldId> field_;
};

} // namespace

Node near_node(const Draft& draft, const Lexeme& typed, std::vector<Node> parts) {
    Check check(draft);
    for (const Node& part : parts) check.part(part);
    Node node = group_of(typed.kind == LexemeKind::near ? NodeKind::near : NodeKind::adjacent,
                         std::move(parts));
    node.distance = typed.distance;
    return node;
}

} // namespace lacuna::searcher
