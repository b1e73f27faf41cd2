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
            return with_forms(std::move(node), forms_like(part.key), {part.field, {part.key}});
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
    /// Words one after the other that may be one name.
    struct Run {
        std::size_t size = 0; ///< 0: they begin no name
        NamePart part;
        std::vector<std::string> words; ///< the key of each
    };

    [[nodiscard]] Run run_from(const std::vector<Node>& parts, std::size_t first) const {
        Run run;
        Run longest;
        for (std::size_t end = first; end < parts.size(); ++end) {
            const NamePart part = part_of(parts[end], typed_);
            if (part.key.empty() || !is_weightless(parts[end])) break;
            if (run.size > 0 && part.field != run.part.field) break;
            run.part = {run.part.key + part.key, part.field};
            run.words.push_back(part.key);
            ++run.size;
            if (!begins_form(run.part.key)) break;
            if (!forms_like(run.part.key).empty()) longest = run;
        }
        return longest;
    }

    /// Words one after the other that are a name become one part.
    Node with_runs(Node group) {
        std::vector<Node> parts;
        auto& children = group.children;
        for (std::size_t i = 0; i < children.size();) {
            const Run run = run_from(children, i);
            if (run.size < 2) {
                parts.push_back(added(std::move(children[i++])));
                continue;
            }
            const auto begin = children.begin() + static_cast<std::ptrdiff_t>(i);
            i += run.size;
            add_run(parts, run,
                    group_of(group.kind, {begin, begin + static_cast<std::ptrdiff_t>(run.size)}));
        }
        if (parts.size() == 1 && has_equivalents(parts.front())) {
            parts.front().weight = group.weight;
            return std::move(parts.front());
        }
        group.children = std::move(parts);
        return group;
    }

    /// A whole name is also looked for in other forms of the part that is known alone.
    void add_run(std::vector<Node>& parts, const Run& run, Node words) {
        auto forms = forms_like(run.part.key);
        std::set<std::string> typed{run.part.key};
        for (const auto& word : run.words) {
            const auto alone = forms_like(word);
            forms.insert(forms.end(), alone.begin(), alone.end());
            typed.insert(word);
        }
        Node name = with_forms(std::move(words), forms, {run.part.field, std::move(typed)});
        if (has_equivalents(name)) return parts.push_back(std::move(name));
        // Without other forms the words stay what they were.
        parts.insert(parts.end(), std::make_move_iterator(name.children.begin()),
                     std::make_move_iterator(name.children.end()));
    }

    /// Where forms are looked for, and the keys of those that were typed.
    struct Sought {
        std::optional<FieldId> field;
        std::set<std::string> seen;
    };

    Node with_forms(Node name, const std::vector<std::string_view>& forms, Sought sought) {
        std::vector<Node> either;
        std::vector<std::string> told;
        for (const auto form : forms) {
            Sequence sequence(analyser_, form);
            if (!sought.seen.insert(sequence.key()).second) continue;
            Node other = std::move(sequence).node(sought.field, equivalent_weight);
            if (!(*is_found_)(other)) continue;
            either.push_back(std::move(other));
            told.emplace_back(form);
        }
        if (either.empty() || !is_allowed()) return name;
        tell(std::string(typed_.substr(std::min(name.begin, typed_.size()), name.end - name.begin)),
             std::move(told));
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
