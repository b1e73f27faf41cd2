// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

/// The characters that the query language gives a meaning, with those that people type instead.
namespace lacuna::searcher {

using Signs = std::span<const std::string_view>;

namespace signs {
inline constexpr std::array<std::string_view, 21> blanks{
    " ",      "\t",     "\n",     "\r",     "\u00A0", "\u2000", "\u2001",
    "\u2002", "\u2003", "\u2004", "\u2005", "\u2006", "\u2007", "\u2008",
    "\u2009", "\u200A", "\u2028", "\u2029", "\u202F", "\u205F", "\u3000"};
/// Invisible marks of direction and of byte order.
// NOLINTBEGIN(misc-misleading-bidirectional): they are what the table is about.
inline constexpr std::array<std::string_view, 13> marks{
    "\xD8\x9C",     "\xE2\x80\x8E", "\xE2\x80\x8F", "\xE2\x80\xAA", "\xE2\x80\xAB",
    "\xE2\x80\xAC", "\xE2\x80\xAD", "\xE2\x80\xAE", "\xE2\x81\xA6", "\xE2\x81\xA7",
    "\xE2\x81\xA8", "\xE2\x81\xA9", "\xEF\xBB\xBF"};
// NOLINTEND(misc-misleading-bidirectional)
inline constexpr std::array<std::string_view, 2> open_brackets{"(", "（"};
inline constexpr std::array<std::string_view, 2> close_brackets{")", "）"};
inline constexpr std::array<std::string_view, 2> colons{":", "："};
inline constexpr std::array<std::string_view, 2> commas{",", "，"};
inline constexpr std::array<std::string_view, 2> stars{"*", "＊"};
inline constexpr std::array<std::string_view, 13> quotes{"\"", "＂", "“",  "”",  "„", "«", "»",
                                                         "「", "」", "『", "』", "｢", "｣"};
inline constexpr std::array<std::string_view, 2> straight{"\"", "＂"};
inline constexpr std::array<std::string_view, 3> curly{"”", "“", "\""};
inline constexpr std::array<std::string_view, 2> pointed{"»", "«"};
inline constexpr std::array<std::string_view, 1> corner{"」"};
inline constexpr std::array<std::string_view, 1> double_corner{"』"};
inline constexpr std::array<std::string_view, 1> half_corner{"｣"};
} // namespace signs

/// Bytes of the sign that `text` has at `at`, or 0.
[[nodiscard]] constexpr std::size_t sign_at(Signs table, std::string_view text, std::size_t at) {
    if (at >= text.size()) return 0;
    const auto rest = text.substr(at);
    for (const auto sign : table)
        if (rest.starts_with(sign)) return sign.size();
    return 0;
}

/// Whether a Hebrew letter begins at `at`.
[[nodiscard]] constexpr bool is_hebrew_at(std::string_view text, std::size_t at) {
    return at + 1 < text.size() && text[at] == '\xD7' && text[at + 1] >= '\x90' &&
           text[at + 1] <= '\xAA';
}

/// Bytes of the quotation mark at `at`, or 0. The one inside a Hebrew abbreviation is a letter.
[[nodiscard]] constexpr std::size_t quote_at(std::string_view text, std::size_t at) {
    if (at >= 2 && at < text.size() && text[at] == '"' && is_hebrew_at(text, at - 2) &&
        is_hebrew_at(text, at + 1))
        return 0;
    return sign_at(signs::quotes, text, at);
}

/// The signs that end a quotation begun with `opening`; none: it is only ever a closing one.
[[nodiscard]] constexpr Signs closing_quotes(std::string_view opening) {
    if (opening == "\"" || opening == "＂") return signs::straight;
    if (opening == "“" || opening == "”" || opening == "„") return signs::curly;
    if (opening == "«" || opening == "»") return signs::pointed;
    if (opening == "「") return signs::corner;
    if (opening == "『") return signs::double_corner;
    if (opening == "｢") return signs::half_corner;
    return {};
}

} // namespace lacuna::searcher
