// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/names.hpp"

#include "common/utf8.hpp"
#include "searcher/query/characters.hpp"
#include "searcher/query/error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>

namespace lacuna::searcher {

namespace {

enum class Distance : std::uint8_t { none, possible, needed };

struct OperatorRow {
    std::string_view name;
    std::string_view lower;
    LexemeKind kind;
    Distance distance;
};

constexpr std::array operators{
    OperatorRow{"AND", "and", LexemeKind::conjoin, Distance::none},
    OperatorRow{"OR", "or", LexemeKind::disjoin, Distance::none},
    OperatorRow{"XOR", "xor", LexemeKind::exclusive, Distance::none},
    OperatorRow{"NOT", "not", LexemeKind::negate, Distance::none},
    OperatorRow{"AND_MAYBE", "and_maybe", LexemeKind::maybe, Distance::none},
    OperatorRow{"NEAR", "near", LexemeKind::near, Distance::possible},
    OperatorRow{"ADJ", "adj", LexemeKind::adjacent, Distance::possible},
    OperatorRow{"W", "w", LexemeKind::near, Distance::needed},
    OperatorRow{"PRE", "pre", LexemeKind::adjacent, Distance::needed},
};

/// Bytes of a run that could be the name of a field: a letter, then letters, digits, `_` and `-`.
std::size_t name_length(std::string_view text) {
    if (text.empty() || (is_ascii(text.front()) && !is_letter(text.front()))) return 0;
    const auto is_part = [](char c) {
        return is_letter(c) || is_digit(c) || c == '_' || c == '-' || !is_ascii(c);
    };
    const auto* const end = std::find_if_not(text.begin(), text.end(), is_part);
    const auto length = static_cast<std::size_t>(end - text.begin());
    for (std::size_t at = 0; at < length; ++at) {
        if (sign_at(signs::colons, text, at) > 0) return at;
        if (sign_at(signs::blanks, text, at) > 0 || quote_at(text, at) > 0 ||
            sign_at(signs::open_brackets, text, at) > 0 ||
            sign_at(signs::close_brackets, text, at) > 0)
            return 0;
    }
    return length;
}

Complaint unknown_field(std::string_view name, std::string_view rest) {
    auto message = fmt::format("unknown field {}:", name);
    if (const auto closest = closest_field(lower_ascii(name)); !closest.empty() && name.size() > 1)
        return {std::move(message), fmt::format("did you mean {}:?", closest)};
    if (rest.starts_with("//"))
        return {std::move(message), "put an address in quotes, or write url:\"…\""};
    return {std::move(message), "if the colon is text, put it in quotes"};
}

} // namespace

std::optional<FieldName> field_name_at(std::string_view query, std::size_t at) {
    const auto text = query.substr(at);
    const auto length = name_length(text);
    const auto colon = length == 0 ? 0 : sign_at(signs::colons, text, length);
    if (colon == 0) return std::nullopt;
    const auto name = lower_ascii(text.substr(0, length));
    if (name == "has") return FieldName{length + colon, std::nullopt, LexemeKind::has};
    if (name == "like") {
        // Before a blank it is a word, as in "what it is like: …".
        if (sign_at(signs::blanks, text, length + colon) > 0) return std::nullopt;
        return FieldName{length + colon, std::nullopt, LexemeKind::like};
    }
    if (const auto found = find_field(name)) return FieldName{length + colon, found};
    // A full-width colon, or one before a blank, is how a sentence is written.
    const auto rest = text.substr(length + colon);
    const bool is_sentence = colon > 1 || rest.empty() || sign_at(signs::blanks, rest, 0) > 0;
    if (is_sentence && (colon > 1 || closest_field(name).empty())) return std::nullopt;
    refuse(query, at, unknown_field(text.substr(0, length), rest));
}

Reading reading_of(const FieldName& name) {
    if (name.kind == LexemeKind::like) return Reading::paths;
    if (!name.field) return Reading::values;
    if (field(*name.field).kind == FieldKind::text) return Reading::words;
    const bool is_path = *name.field == FieldId::url || *name.field == FieldId::file;
    return is_path ? Reading::paths : Reading::values;
}

std::optional<OperatorWord> operator_named(std::string_view run) {
    const auto slash = run.find('/');
    const auto name = run.substr(0, slash);
    for (const OperatorRow& row : operators) {
        if (row.name != name) continue;
        const bool has_number = slash != std::string_view::npos;
        if (has_number ? row.distance == Distance::none : row.distance == Distance::needed)
            return std::nullopt;
        if (!has_number) return OperatorWord{row.kind, row.distance != Distance::none, {}};
        return OperatorWord{row.kind, true, run.substr(slash + 1)};
    }
    return std::nullopt;
}

std::string_view operator_meant(std::string_view word) {
    const auto slash = word.find('/');
    for (const OperatorRow& row : operators) {
        if (row.lower != word.substr(0, slash)) continue;
        const bool has_number =
            slash != std::string_view::npos && slash + 1 < word.size() && is_digit(word[slash + 1]);
        return (row.distance == Distance::none) == (slash == std::string_view::npos) &&
                       (has_number || row.distance == Distance::none)
                   ? row.name
                   : std::string_view{};
    }
    return {};
}

} // namespace lacuna::searcher
