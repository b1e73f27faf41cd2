// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/analysis.hpp"
#include "common/utf8.hpp"
#include "searcher/query/characters.hpp"
#include "searcher/query/dates.hpp"
#include "searcher/query/equivalents.hpp"
#include "searcher/query/foreign.hpp"
#include "searcher/query/kinds.hpp"
#include "searcher/query/names.hpp"
#include "searcher/query/regex.hpp"
#include "searcher/query/tree.hpp"
#include "searcher/query/values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace lacuna::searcher {

namespace {

/// How tightly a node's text holds together; a child looser than its place needs brackets.
enum class Binding : std::uint8_t { alternatives, exclusive, maybe, row, nearness, part };

Binding binding_of(NodeKind kind) {
    switch (kind) {
    case NodeKind::any_of:
    case NodeKind::at_least: // the language has no other words for it
        return Binding::alternatives;
    case NodeKind::one_of:
        return Binding::exclusive;
    case NodeKind::and_maybe:
        return Binding::maybe;
    case NodeKind::all_of:
    case NodeKind::but_not:
        return Binding::row;
    case NodeKind::near:
    case NodeKind::adjacent:
        return Binding::nearness;
    case NodeKind::everything:
    case NodeKind::nothing:
    case NodeKind::word:
    case NodeKind::exact:
    case NodeKind::wildcard:
    case NodeKind::fuzzy:
    case NodeKind::regex:
    case NodeKind::phrase:
    case NodeKind::value:
    case NodeKind::name:
    case NodeKind::dates:
    case NodeKind::has:
    case NodeKind::lacks:
        return Binding::part;
    }
    return Binding::part;
}

/// Spellings of one word, which is written as it was typed.
bool is_spelled(const Node& node) { return node.kind == NodeKind::any_of && !node.text.empty(); }

Binding binding_of(const Node& node) {
    if (has_other_forms(node)) return binding_of(node.children.front());
    return is_spelled(node) || is_likeness(node) ? Binding::part : binding_of(node.kind);
}

Binding tighter(Binding binding) {
    return static_cast<Binding>(
        std::min(static_cast<int>(binding) + 1, static_cast<int>(Binding::part)));
}

bool holds_any(std::string_view text, Signs table) {
    return std::any_of(table.begin(), table.end(),
                       [&](auto sign) { return text.find(sign) != std::string_view::npos; });
}

std::string in_quotes(std::string_view text) {
    constexpr std::array<std::array<std::string_view, 2>, 6> pairs{
        {{"\"", "\""}, {"«", "»"}, {"「", "」"}, {"『", "』"}, {"｢", "｣"}, {"“", "”"}}};
    for (const auto& [opening, closing] : pairs)
        if (!holds_any(text, closing_quotes(opening)))
            return fmt::format("{}{}{}", opening, text, closing);
    return fmt::format("\"{}\"", text);
}

/// Whether the word can stand in a query as it is.
bool is_plain(std::string_view word) {
    const auto is_part = [](char c) { return !is_ascii(c) || is_letter(c) || is_digit(c); };
    constexpr std::array<Signs, 7> tables{
        signs::blanks, signs::marks,  signs::open_brackets, signs::close_brackets,
        signs::colons, signs::commas, signs::quotes};
    return !word.empty() && std::all_of(word.begin(), word.end(), is_part) &&
           std::none_of(tables.begin(), tables.end(),
                        [&](Signs table) { return holds_any(word, table); }) &&
           !holds_any(word, signs::stars) && operator_meant(word).empty() &&
           !operator_named(word) && !foreign_beginning({word, "field:"});
}

std::string word_text(const Node& node) {
    return is_plain(node.text) ? node.text : in_quotes(node.text);
}

bool has_question_mark(const Node& node) {
    return node.kind == NodeKind::wildcard && node.text.find('?') != std::string::npos;
}

/// Exactly this word, not because it is Chinese or Japanese.
bool is_exact_word(const Node& node) {
    if (node.kind != NodeKind::exact) return false;
    return !has_bigrams(node.text) || count_characters(node.text) == 1;
}

std::size_t last_character(std::string_view text) { return character_before(text, text.size()); }

/// Whether `next` overlaps `text`'s last character, as neighbouring bigrams do.
bool overlaps(std::string_view text, std::string_view next) {
    const auto shared = text.substr(last_character(text));
    return shared.size() < text.size() && has_bigrams(text) && has_bigrams(next) &&
           next.starts_with(shared) && next.size() > shared.size();
}

/// What keeps the words of a phrase apart: Chinese and Japanese need a mark, which blanks are not.
std::string_view gap_between(std::string_view text, std::string_view next) {
    const auto last = text.substr(last_character(text));
    const auto first = next.substr(0, code_point_at(next, 0).size);
    return has_bigrams(last) && has_bigrams(first) ? "，" : " ";
}

std::string phrase_text(const Node& node) {
    const bool has_marks =
        std::any_of(node.children.begin(), node.children.end(), has_question_mark);
    std::string text;
    std::string_view previous;
    for (const Node& child : node.children) {
        if (!previous.empty() && overlaps(previous, child.text)) {
            text += child.text.substr(previous.size() - last_character(previous));
        } else {
            if (!text.empty()) text += has_marks ? "-" : gap_between(text, child.text);
            text += child.text;
        }
        previous =
            child.kind == NodeKind::exact ? std::string_view(child.text) : std::string_view{};
    }
    const bool is_exact = std::any_of(node.children.begin(), node.children.end(), is_exact_word);
    return (is_exact ? "=" : "") + (has_marks ? text : in_quotes(text));
}

std::string field_prefix(FieldId id) { return fmt::format("{}:", field(id).name); }

std::string value_text(const Node& node) {
    const bool is_bare_word = is_plain(node.text) && node.text != "none" && !has_names(*node.field);
    return field_prefix(*node.field) +
           (is_bare_word ? node.text : in_quotes(with_escaped_stars(node.text)));
}

/// Typed without quotes, so that it can be written so.
std::string name_text(const Node& node) {
    const auto prefix = field_prefix(*node.field);
    const bool is_one_run = node.text.find(' ') == std::string::npos;
    const bool can_follow = is_one_run && !foreign_beginning({node.text, prefix});
    return prefix + (can_follow ? node.text : "(" + node.text + ")");
}

/// A pattern over whole values: `?` is one only outside quotes, unless there is a `*` too.
std::string wildcard_text(const Node& node) {
    const bool is_value = node.field && field(*node.field).kind != FieldKind::text;
    if (!is_value) return node.text;
    const std::string typed = as_pattern(node.text);
    if (typed.find('*') != std::string::npos) return in_quotes(typed);
    return typed.find(' ') == std::string::npos ? typed : "(" + typed + ")";
}

std::string fuzzy_text(const Node& node) { return fmt::format("{}~{}", node.text, node.distance); }

std::string equivalents_text(const Node& node) {
    const auto typed = std::string_view(node.text).substr(1);
    return equivalents_mark + (is_plain(typed) ? std::string(typed) : in_quotes(typed));
}

/// Without quotes, a weight would be part of the name.
std::string likeness_text(const Node& node) {
    const bool is_name = std::all_of(node.text.begin(), node.text.end(), [](char c) {
        return is_letter(c) || is_digit(c) || c == '.' || c == '/' || c == '-' || c == '_';
    });
    return "like:" + (is_name && node.weight == 1.0 ? node.text : in_quotes(node.text));
}

std::string leaf_text(const Node& node) {
    switch (node.kind) {
    case NodeKind::word:
        return word_text(node);
    case NodeKind::exact:
        return (is_exact_word(node) ? "=" : "") + word_text(node);
    case NodeKind::wildcard:
        return wildcard_text(node);
    case NodeKind::fuzzy:
        return fuzzy_text(node);
    case NodeKind::regex:
        return "/" + escape_slashes(node.text) + "/";
    case NodeKind::phrase:
        return phrase_text(node);
    case NodeKind::everything:
        return "*:*";
    case NodeKind::nothing:
        return "(NOT *:*)";
    case NodeKind::value:
        return value_text(node);
    case NodeKind::name:
        return name_text(node);
    case NodeKind::dates:
        return field_prefix(node.field.value_or(FieldId::date)) +
               to_text(DateRange{node.first, node.last});
    case NodeKind::has:
        return fmt::format("has:{}", field(*node.field).name);
    case NodeKind::lacks:
        return field_prefix(*node.field) + "none";
    case NodeKind::near:
    case NodeKind::adjacent:
    case NodeKind::all_of:
    case NodeKind::at_least:
    case NodeKind::one_of:
    case NodeKind::but_not:
    case NodeKind::and_maybe:
        return {};
    case NodeKind::any_of:
        if (has_equivalents(node)) return equivalents_text(node);
        return is_spelled(node) ? word_text(node) : std::string();
    }
    return {};
}

std::optional<FieldId> field_of_words(const Node& node) {
    const Node* first = &node;
    if (node.kind == NodeKind::phrase || is_spelled(node))
        while (!first->children.empty()) first = &first->children.front();
    const Node& word = *first;
    const bool is_word = word.kind == NodeKind::word || word.kind == NodeKind::exact ||
                         word.kind == NodeKind::wildcard || word.kind == NodeKind::fuzzy ||
                         word.kind == NodeKind::regex;
    return is_word ? word.field : std::nullopt;
}

bool has_weight(const Node& node) { return node.weight < 1.0 || node.weight > 1.0; }

std::string text_at(const Node& node, Binding place);

std::string joined(const Node& node, std::string_view between) {
    std::string text;
    for (const Node& child : node.children) {
        if (!text.empty()) text += between;
        text += text_at(child, tighter(binding_of(node.kind)));
    }
    return text;
}

std::string negation_text(const Node& node) {
    const Node& wanted = node.children.front();
    const bool is_row = wanted.kind == NodeKind::all_of;
    std::string text;
    if (wanted.kind != NodeKind::everything || has_weight(wanted))
        text = text_at(wanted, is_row ? Binding::row : Binding::nearness);
    for (auto child = node.children.begin() + 1; child != node.children.end(); ++child)
        text.append(text.empty() ? "NOT " : " NOT ").append(text_at(*child, Binding::nearness));
    return text;
}

std::string bare_text(const Node& node) {
    if (has_other_forms(node)) return bare_text(node.children.front());
    const bool is_choice = node.kind == NodeKind::any_of && !is_spelled(node);
    if (is_likeness(node)) return likeness_text(node);
    if (is_choice || node.kind == NodeKind::at_least) return joined(node, " OR ");
    if (node.kind == NodeKind::one_of) return joined(node, " XOR ");
    if (node.kind == NodeKind::and_maybe) return joined(node, " AND_MAYBE ");
    if (node.kind == NodeKind::all_of) return joined(node, " AND ");
    if (node.kind == NodeKind::near) return joined(node, fmt::format(" NEAR/{} ", node.distance));
    if (node.kind == NodeKind::adjacent)
        return joined(node, fmt::format(" ADJ/{} ", node.distance));
    if (node.kind == NodeKind::but_not) return negation_text(node);
    const auto in = field_of_words(node);
    return in ? field_prefix(*in) + leaf_text(node) : leaf_text(node);
}

std::string text_at(const Node& node, Binding place) {
    const Binding binding = binding_of(node);
    const bool needs_brackets = binding < place || (has_weight(node) && binding != Binding::part);
    std::string text = needs_brackets ? "(" + bare_text(node) + ")" : bare_text(node);
    if (has_weight(node)) text += fmt::format("^{}", node.weight);
    return text;
}

} // namespace

std::string to_text(const Node& node) { return text_at(node, Binding::alternatives); }

} // namespace lacuna::searcher
