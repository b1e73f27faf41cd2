// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/patterns.hpp"

#include "common/analysis.hpp"
#include "common/utf8.hpp"
#include "searcher/query/characters.hpp"

#include <algorithm>
#include <array>

namespace lacuna::searcher {

namespace {

bool is_wild(char c) { return c == '*' || c == '?'; }
/// Signs that words may have inside.
bool is_joint(char c) { return c == '.' || c == '\'' || c == '_'; }

/// Bytes of the sign at `at` if it cannot be part of a pattern, else 0.
std::size_t separator_at(std::string_view text, std::size_t at) {
    constexpr std::array<Signs, 6> tables{signs::blanks,        signs::marks,
                                          signs::open_brackets, signs::close_brackets,
                                          signs::colons,        signs::commas};
    for (const auto table : tables)
        if (const auto length = sign_at(table, text, at); length > 0) return length;
    if (const auto length = sign_at(signs::quotes, text, at); length > 0) return length;
    const char c = text[at];
    const bool joins = !is_ascii(c) || is_letter(c) || is_digit(c) || is_wild(c) || is_joint(c);
    return joins ? 0 : 1;
}

/// A fixed part of a pattern as terms write it, without signs that the query language uses.
std::string fold_fixed_part(std::string_view text) {
    const std::string folded = fold_word(text);
    std::string part;
    for (std::size_t at = 0; at < folded.size();) {
        const auto separator = separator_at(folded, at);
        if (separator == 0 && !is_wild(folded[at])) part += folded[at];
        at += std::max<std::size_t>(separator, 1);
    }
    return part;
}

std::size_t count_fixed(std::string_view part) {
    const auto joints = std::count_if(part.begin(), part.end(), is_joint);
    return count_characters(part) - static_cast<std::size_t>(joints);
}

std::string_view trimmed(std::string_view piece) {
    while (!piece.empty() && is_joint(piece.front())) piece.remove_prefix(1);
    while (!piece.empty() && is_joint(piece.back())) piece.remove_suffix(1);
    return piece;
}

/// Whether the dots of a piece are in its words: a decimal number, or initials.
bool has_dots_inside(std::string_view piece) {
    const auto dot = piece.find('.');
    if (dot == std::string_view::npos) return true;
    if (piece.find('.', dot + 1) == std::string_view::npos && dot > 0 && dot + 1 < piece.size())
        return is_digit(piece[dot - 1]) && is_digit(piece[dot + 1]);
    return dot == 1 && is_letter(piece.front()) && piece.find('.', dot + 1) == dot + 2;
}

} // namespace

bool has_star(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at)
        if (sign_at(signs::stars, text, at) > 0) return true;
    return false;
}

bool is_pattern(std::string_view text) {
    return has_star(text) ||
           (text.find('?') != std::string_view::npos && text.find_first_not_of("?!.") != text.npos);
}

FoldedPattern fold_pattern(std::string_view piece) {
    FoldedPattern pattern;
    std::size_t begin = 0;
    const auto add_fixed = [&](std::size_t end) {
        if (begin == end) return;
        const auto part = fold_fixed_part(piece.substr(begin, end - begin));
        pattern.fixed += count_fixed(part);
        pattern.text += part;
    };
    for (std::size_t at = 0; at < piece.size();) {
        const auto star = sign_at(signs::stars, piece, at);
        if (star == 0 && piece[at] != '?') {
            ++at;
            continue;
        }
        add_fixed(at);
        if (star == 0) pattern.text += '?';
        if (star > 0 && !pattern.text.ends_with('*')) pattern.text += '*';
        at += star > 0 ? star : 1;
        begin = at;
    }
    add_fixed(piece.size());
    pattern.text = std::string(trimmed(pattern.text));
    return pattern;
}

std::string_view without_outer_wildcards(std::string_view text) {
    constexpr std::string_view wide = "＊";
    for (;;) {
        if (text.ends_with(wide))
            text.remove_suffix(wide.size());
        else if (text.starts_with(wide))
            text.remove_prefix(wide.size());
        else if (!text.empty() && is_wild(text.back()))
            text.remove_suffix(1);
        else if (!text.empty() && is_wild(text.front()))
            text.remove_prefix(1);
        else
            return text;
    }
}

std::vector<std::string_view> pieces_of(std::string_view text) {
    std::vector<std::string_view> pieces;
    while (!text.empty()) {
        std::size_t length = 0;
        while (length < text.size() && separator_at(text, length) == 0) ++length;
        auto piece = trimmed(text.substr(0, length));
        const bool is_whole = has_dots_inside(piece);
        while (!piece.empty()) {
            const auto part = is_whole ? piece : piece.substr(0, piece.find('.'));
            if (!part.empty()) pieces.push_back(part);
            piece.remove_prefix(std::min(part.size() + 1, piece.size()));
        }
        const auto separator = length < text.size() ? separator_at(text, length) : 0;
        text.remove_prefix(length + separator);
    }
    return pieces;
}

} // namespace lacuna::searcher
