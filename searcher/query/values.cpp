// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/values.hpp"

#include "common/analysis.hpp"
#include "common/utf8.hpp"
#include "searcher/query/characters.hpp"
#include "searcher/query/dates.hpp"
#include "searcher/query/error.hpp"
#include "searcher/query/names.hpp"
#include "searcher/query/topics.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <variant>

namespace lacuna::searcher {

namespace {

Node node_of(NodeKind kind, const TypedValue& typed, FieldId field) {
    Node node;
    node.kind = kind;
    node.field = field;
    node.begin = typed.begin;
    node.end = typed.end;
    return node;
}

std::string with_plain_stars(std::string_view text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size();) {
        const auto star = sign_at(signs::stars, text, at);
        plain += star > 0 ? '*' : text[at];
        at += std::max<std::size_t>(star, 1);
    }
    return plain;
}

/// The value, if all its stars are typed as text.
std::optional<std::string> with_stars_as_text(std::string_view typed) {
    std::string value;
    bool has_star = false;
    for (std::size_t at = 0; at < typed.size(); ++at) {
        if (sign_at(signs::stars, typed, at) > 0) {
            if (!value.ends_with('\\')) return std::nullopt;
            value.pop_back();
            has_star = true;
        }
        value += typed[at];
    }
    return has_star ? std::optional(std::move(value)) : std::nullopt;
}

enum class Place : std::uint8_t { beginning, inside };

/// A sign that means something in a pattern without quotes, and one that folds to it.
struct FoldedSign {
    char sign;
    bool means_inside; ///< and not at the beginning of a word alone
    std::string_view other;
};

constexpr std::array folded_signs{
    FoldedSign{'(', true, "﹙"},  FoldedSign{')', true, "﹚"},  FoldedSign{',', true, "﹐"},
    FoldedSign{'^', true, "＾"},  FoldedSign{'=', true, "＝"},  FoldedSign{'~', true, "～"},
    FoldedSign{'"', true, "״"},   FoldedSign{'+', false, "＋"}, FoldedSign{'-', false, "﹣"},
    FoldedSign{'!', false, "﹗"}, FoldedSign{'|', true, "｜"},  FoldedSign{'&', true, "＆"},
};

/// What is typed instead of a sign inside or at the beginning of a word; empty: itself.
std::string_view typed_for(char sign, Place place) {
    for (const FoldedSign& row : folded_signs)
        if (row.sign == sign && (row.means_inside || place == Place::beginning)) return row.other;
    return {};
}

/// `?` is part of many addresses, names of files and quoted titles.
bool is_pattern(std::string_view text, const TypedValue& typed, FieldId id) {
    if (text.find('*') != std::string_view::npos) return true;
    const bool takes_question_mark =
        typed.quoting == Quoting::bare && field(id).kind == FieldKind::facet;
    return takes_question_mark && text.find('?') != std::string_view::npos;
}

Node pattern_node(Draft& draft, const TypedValue& typed, Node node) {
    const auto is_fixed = [](char c) {
        return c != '*' && c != '?' && c != ' ' && !is_continuation(c);
    };
    const auto fixed = std::count_if(node.text.begin(), node.text.end(), is_fixed);
    if (static_cast<std::size_t>(fixed) < caps::fixed_characters)
        draft.fail(typed.begin,
                   fmt::format("{} has too few fixed characters for a wildcard: at least {}",
                               in_backticks(typed.text), caps::fixed_characters));
    draft.count_pattern(typed.begin);
    node.kind = NodeKind::wildcard;
    return node;
}

Node dates_node(Draft& draft, const TypedValue& typed, FieldId id, const Date& today) {
    if (typed.text == "none") return node_of(NodeKind::lacks, typed, id);
    const auto found = parse_date_range(typed.text, today);
    if (const auto* problem = std::get_if<DateProblem>(&found))
        draft.fail(
            std::min(typed.begin + problem->at, typed.end), problem->message,
            "years come first: 2019, 2019-03, 2019-03-04, 2019..2020, 2019.., ..2020, last-30d");
    Node node = node_of(NodeKind::dates, typed, id);
    if (id == FieldId::date) node.field.reset();
    node.first = std::get<DateRange>(found).first;
    node.last = std::get<DateRange>(found).last;
    return node;
}

void refuse_similarity(const Draft& draft, const TypedValue& typed, FieldId id) {
    if (typed.quoting == Quoting::quoted || field(id).kind != FieldKind::facet) return;
    const bool has_mark = typed.text.back() == '~' ||
                          (typed.text.size() > 1 && typed.text[typed.text.size() - 2] == '~');
    if (has_mark)
        draft.fail(typed.begin, fmt::format("{}: takes values; `~` is for words", field(id).name),
                   "if the sign is part of the value, put it in quotes");
}

std::string value_named(const Draft& draft, const TypedValue& typed, FieldId id) {
    if (id != FieldId::topic) return typed.text;
    auto found = topic_named(typed.text);
    if (const auto* problem = std::get_if<Complaint>(&found))
        draft.fail(typed.begin, problem->message, problem->hint);
    return std::get<std::string>(std::move(found));
}

/// Typed with `=` or in quotes, a value is meant whole.
NodeKind kind_of(const TypedValue& typed, FieldId id) {
    const bool is_whole = typed.form == WordForm::exact || typed.quoting == Quoting::quoted;
    return is_whole || !has_names(id) ? NodeKind::value : NodeKind::name;
}

} // namespace

bool has_names(FieldId id) {
    return field(id).kind != FieldKind::text && !field(id).word_prefix.empty();
}

Node value_node(Draft& draft, const TypedValue& typed, FieldId id, const Date& today) {
    const bool is_blank = typed.text.find_first_not_of(' ') == std::string::npos;
    if (is_blank) draft.fail(typed.begin, fmt::format("{}: needs a value", field(id).name));
    auto text = with_plain_stars(typed.text);
    if (text == "*" && typed.quoting == Quoting::bare) return node_of(NodeKind::has, typed, id);
    if (field(id).kind == FieldKind::date) return dates_node(draft, typed, id, today);
    refuse_similarity(draft, typed, id);
    Node node = node_of(NodeKind::value, typed, id);
    if (auto value = with_stars_as_text(typed.text)) {
        node.text = std::move(*value);
        return node;
    }
    if (!is_pattern(text, typed, id)) {
        node.kind = kind_of(typed, id);
        node.text = value_named(draft, typed, id);
        return node;
    }
    node.text = fold_value(text);
    return pattern_node(draft, typed, std::move(node));
}

std::string as_pattern(std::string_view folded) {
    const bool is_quoted = folded.find('*') != std::string_view::npos;
    const bool hides_stars = with_stars_as_text(folded).has_value();
    std::string typed;
    for (std::size_t at = 0; at < folded.size(); ++at) {
        const char c = folded[at];
        const auto place = at == 0 || folded[at - 1] == ' ' ? Place::beginning : Place::inside;
        const auto other = is_quoted ? std::string_view{} : typed_for(c, place);
        if (c == '\\' && hides_stars)
            typed += "＼";
        else if (!other.empty())
            typed += other;
        else
            typed += c;
    }
    return typed;
}

std::string with_escaped_stars(std::string_view value) {
    std::string typed;
    for (std::size_t at = 0; at < value.size(); ++at) {
        if (sign_at(signs::stars, value, at) > 0) typed += '\\';
        typed += value[at];
    }
    return typed;
}

Node like_node(const TypedValue& typed) {
    Node node;
    node.kind = NodeKind::at_least;
    node.text = typed.text;
    node.begin = typed.begin;
    node.end = typed.end;
    return node;
}

Node has_node(Draft& draft, const TypedValue& typed) {
    const std::string name = lower_ascii(typed.text);
    if (const auto found = find_field(name)) return node_of(NodeKind::has, typed, *found);
    const auto closest = closest_field(name);
    draft.fail(typed.begin, fmt::format("unknown field {}", in_backticks(typed.text)),
               closest.empty() ? std::string{} : fmt::format("did you mean has:{}?", closest));
}

} // namespace lacuna::searcher
