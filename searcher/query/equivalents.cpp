// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/equivalents.hpp"

#include "common/analysis.hpp"
#include "common/vocabulary/vocabulary.hpp"
#include "searcher/query/sequence.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

namespace lacuna::searcher {

namespace {

bool is_marked(const Node& node, char mark) {
    return node.kind == NodeKind::any_of && node.text.size() > 1 && node.text.front() == mark;
}

bool has_label(const Concept& one, const std::string& key, Analyser& analyser) {
    return std::any_of(one.labels.begin(), one.labels.end(), [&](const Label& label) {
        return label.use != LabelUse::other && Sequence(analyser, label.text).key() == key;
    });
}

/// Gathers the labels of concepts, each once.
class LabelGatherer {
  public:
    LabelGatherer(std::string_view typed, std::optional<FieldId> in)
        : typed_(typed), in_(in), key_(Sequence(analyser_, typed).key()), seen_{key_} {}

    /// The numbers of the concepts of a vocabulary that have what was typed as a label or, if none
    /// has, are called so.
    [[nodiscard]] std::vector<std::size_t> concepts_of(const Vocabulary& vocabulary) {
        std::vector<std::size_t> found;
        for (std::size_t i = 0; i < vocabulary.concepts().size(); ++i)
            if (has_label(vocabulary.concepts()[i], key_, analyser_)) found.push_back(i);
        if (!found.empty()) return found;
        found = vocabulary.named(typed_);
        return found.size() == 1 ? found : std::vector<std::size_t>{};
    }

    void leave_out(const Concept& one) {
        for (const Label& label : one.labels) seen_.insert(Sequence(analyser_, label.text).key());
    }

    void add(const Concept& one, double weight) {
        for (const Label& label : one.labels) {
            Sequence sequence(analyser_, label.text);
            if (label.use != LabelUse::other && seen_.insert(sequence.key()).second)
                nodes_.push_back(std::move(sequence).node(in_, weight));
        }
    }

    [[nodiscard]] std::vector<Node> nodes() && { return std::move(nodes_); }

  private:
    Analyser analyser_;
    std::string_view typed_;
    std::optional<FieldId> in_;
    std::string key_;
    std::set<std::string> seen_;
    std::vector<Node> nodes_;
};

std::vector<const Vocabulary*> with_built_in(const Vocabulary* own) {
    std::vector<const Vocabulary*> asked{&Vocabulary::built_in()};
    if (own != nullptr) asked.insert(asked.begin(), own);
    return asked;
}

} // namespace

std::vector<Node> equivalents_of(std::string_view typed, std::optional<FieldId> in,
                                 const Vocabulary* own) {
    LabelGatherer labels(typed, in);
    for (const Vocabulary* const vocabulary : with_built_in(own))
        for (const auto number : labels.concepts_of(*vocabulary))
            labels.add(vocabulary->concepts()[number], equivalent_weight);
    return std::move(labels).nodes();
}

WiderEquivalents equivalents_around(std::string_view typed, std::optional<FieldId> in,
                                    const Vocabulary* own) {
    LabelGatherer labels(typed, in);
    WiderEquivalents wider;
    for (const Vocabulary* const vocabulary : with_built_in(own))
        for (const auto number : labels.concepts_of(*vocabulary))
            labels.leave_out(vocabulary->concepts()[number]);
    for (const Vocabulary* const vocabulary : with_built_in(own))
        for (const auto number : labels.concepts_of(*vocabulary))
            for (const auto other : vocabulary->around(number)) {
                const Concept& one = vocabulary->concepts()[other];
                labels.add(one, broader_weight);
                if (std::find(wider.ids.begin(), wider.ids.end(), one.id) == wider.ids.end())
                    wider.ids.push_back(one.id);
            }
    wider.nodes = std::move(labels).nodes();
    return wider;
}

bool has_other_forms(const Node& node) { return is_marked(node, name_mark); }

bool has_equivalents(const Node& node) {
    return is_marked(node, equivalents_mark) || has_other_forms(node);
}

} // namespace lacuna::searcher
