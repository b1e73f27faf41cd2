// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/name_forms/other_forms.hpp"

#include "common/analysis.hpp"
#include "searcher/name_forms/name_forms.hpp"
#include "searcher/query/combine.hpp"
#include "searcher/query/equivalents.hpp"
#include "searcher/query/kinds.hpp"
#include "searcher/query/sequence.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <iterator>
#include <optional>
#include <set>
#include <utility>

namespace lacuna::searcher {

namespace {

/// Names of one query that are looked for in other forms.
constexpr std::size_t most_names = 8;
constexpr std::size_t most_forms_told = 4;

bool is_weightless(const Node& node) { return node.weight >= 1.0 && node.weight <= 1.0; }

/// NamePart of a query as a name may be: a word, or words that are one.
struct NamePart {
    std::string key; ///< as of a Sequence; empty: it is part of no name
    std::optional<FieldId> field;
};

bool is_typed_exactly(const Node& node, std::string_view typed) {
    const auto is_sign = [&](std::size_t at) { return at < typed.size() && typed[at] == '='; };
    return is_sign(node.begin) || (node.begin > 0 && is_sign(node.begin - 1));
}

NamePart part_of(const Node& node, std::string_view typed) {
    const bool is_word =
        node.kind == NodeKind::word || (node.kind == NodeKind::exact && has_bigrams(node.text));
    if (is_word && !is_typed_exactly(node, typed)) return {node.text + " ", node.field};
    const bool is_spelled =
        node.kind == NodeKind::any_of && !node.text.empty() && !has_equivalents(node);
    if (is_spelled) return part_of(node.children.front(), typed);
    NamePart whole;
    if (node.kind != NodeKind::phrase || is_typed_exactly(node, typed)) return whole;
    for (const Node& child : node.children) {
        const NamePart part = part_of(child, typed);
        if (part.key.empty()) return {};
        whole.key += part.key;
        whole.field = part.field;
    }
    return whole;
}

/// The name that is all of the query but for filters and what is left out; null if there is none.
Node* only_name(Node& query) {
    if (has_other_forms(query)) return &query;
    if (query.kind == NodeKind::but_not) return only_name(query.children.front());
    if (query.kind != NodeKind::all_of) return nullptr;
    Node* only = nullptr;
    for (Node& child : query.children) {
        if (is_filter(child)) continue;
        if (only != nullptr) return nullptr;
        only = &child;
    }
    return only == nullptr ? nullptr : only_name(*only);
}

class FormAdder {
  public:
    FormAdder(std::string_view typed, const FormTest& is_found)
        : typed_(typed), is_found_(&is_found) {}

    /// Depth is bounded by that of the query (caps::depth).
    Node added(Node node) {
        if (is_likeness(node) || has_equivalents(node)) return node;
        if (const NamePart part = part_of(node, typed_); !part.key.empty())
            return with_forms(std::move(node), part);
        if (node.kind == NodeKind::but_not) {
            node.children.front() = added(std::move(node.children.front()));
        } else if (node.kind == NodeKind::all_of || node.kind == NodeKind::any_of) {
            node = with_runs(std::move(node));
        } else if (!is_positional(node)) {
            for (Node& child : node.children) child = added(std::move(child));
        }
        return node;
    }

    [[nodiscard]] std::vector<std::string> sentences() && { return std::move(sentences_); }

  private:
    /// How many of the parts from `first` on are one name; 0 if they begin none.
    [[nodiscard]] std::size_t run_from(const std::vector<Node>& parts, std::size_t first) const {
        std::size_t longest = 0;
        std::string key;
        std::optional<FieldId> in;
        for (std::size_t end = first; end < parts.size(); ++end) {
            const NamePart part = part_of(parts[end], typed_);
            if (part.key.empty() || (end > first && part.field != in)) break;
            if (end > first && !(is_weightless(parts[first]) && is_weightless(parts[end]))) break;
            in = part.field;
            key += part.key;
            if (!begins_form(key)) break;
            if (!forms_like(key).empty()) longest = end + 1 - first;
        }
        return longest;
    }

    /// Words one after the other that are a name become one part.
    Node with_runs(Node group) {
        std::vector<Node> parts;
        auto& children = group.children;
        for (std::size_t i = 0; i < children.size();) {
            const std::size_t run = run_from(children, i);
            if (run < 2) {
                parts.push_back(added(std::move(children[i++])));
                continue;
            }
            const auto begin = children.begin() + static_cast<std::ptrdiff_t>(i);
            const auto end = begin + static_cast<std::ptrdiff_t>(run);
            i += run;
            NamePart whole;
            for (auto word = begin; word != end; ++word) {
                NamePart part = part_of(*word, typed_);
                whole.key += part.key;
                whole.field = part.field;
            }
            Node words = group_of(group.kind,
                                  {std::make_move_iterator(begin), std::make_move_iterator(end)});
            Node name = with_forms(std::move(words), whole);
            // Without other forms the words stay what they were.
            if (has_equivalents(name)) {
                parts.push_back(std::move(name));
                continue;
            }
            parts.insert(parts.end(), std::make_move_iterator(name.children.begin()),
                         std::make_move_iterator(name.children.end()));
        }
        if (parts.size() == 1 && has_equivalents(parts.front())) {
            parts.front().weight = group.weight;
            return std::move(parts.front());
        }
        group.children = std::move(parts);
        return group;
    }

    Node with_forms(Node name, const NamePart& part) {
        std::vector<Node> either;
        std::vector<std::string> told;
        std::set<std::string> seen{part.key};
        for (const auto form : forms_like(part.key)) {
            Sequence sequence(analyser_, form);
            if (!seen.insert(sequence.key()).second) continue;
            Node other = std::move(sequence).node(part.field, equivalent_weight);
            if (!(*is_found_)(other)) continue;
            either.push_back(std::move(other));
            told.emplace_back(form);
        }
        if (either.empty() || !is_allowed()) return name;
        const auto text = std::string(typed_.substr(std::min(name.begin, typed_.size()),
                                                    std::max(name.end, name.begin) - name.begin));
        tell(text, std::move(told));
        return grouped(std::move(name), std::move(either));
    }

    static Node grouped(Node name, std::vector<Node> others) {
        Node group;
        group.kind = NodeKind::any_of;
        group.begin = name.begin;
        group.end = name.end;
        group.weight = std::exchange(name.weight, 1.0);
        group.text = std::string(1, name_mark) + to_text(name);
        group.children.push_back(std::move(name));
        std::move(others.begin(), others.end(), std::back_inserter(group.children));
        return group;
    }

    bool is_allowed() {
        if (++names_ <= most_names) return true;
        if (names_ == most_names + 1)
            sentences_.push_back(fmt::format(
                "names after the first {} are looked for only as they were typed", most_names));
        return false;
    }

    void tell(const std::string& text, std::vector<std::string> forms) {
        const std::size_t more =
            forms.size() > most_forms_told ? forms.size() - most_forms_told : 0;
        if (more > 0) forms.erase(forms.begin() + most_forms_told, forms.end());
        const auto sentence =
            fmt::format("{} is also looked for as {}{}; --no-names leaves that out", text,
                        fmt::join(forms, ", "), more > 0 ? fmt::format(" and {} more", more) : "");
        if (std::find(sentences_.begin(), sentences_.end(), sentence) == sentences_.end())
            sentences_.push_back(sentence);
    }

    std::string_view typed_;
    const FormTest* is_found_;
    Analyser analyser_;
    std::size_t names_ = 0;
    std::vector<std::string> sentences_;
};

} // namespace

WithOtherForms with_other_forms(Node query, std::string_view typed, const FormTest& is_found) {
    FormAdder adder(typed, is_found);
    Node with = adder.added(std::move(query));
    if (Node* const name = only_name(with))
        for (auto form = name->children.begin() + 1; form != name->children.end(); ++form)
            form->weight = weight_alone;
    return {std::move(with), std::move(adder).sentences()};
}

} // namespace lacuna::searcher
