// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/output/text_layout.hpp"

#include "common/safe_text.hpp"
#include "common/utf8.hpp"
#include "searcher/output/address.hpp"
#include "searcher/output/hit_text.hpp"
#include "searcher/snippet/boundaries.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace lacuna::searcher {

namespace {

struct Escape {
    Style style;
    std::string_view plain;
    std::string_view marked;
};

constexpr std::array escapes{
    Escape{Style::plain, "", "\033[1;33m"},        Escape{Style::strong, "\033[1m", "\033[1;33m"},
    Escape{Style::faint, "\033[2m", "\033[1;33m"}, Escape{Style::name, "\033[1;36m", "\033[1;33m"},
    Escape{Style::bar, "\033[36m", "\033[1;33m"},
};
constexpr std::string_view reset = "\033[0m";

const Escape& escape_of(Style style) { return escapes[static_cast<std::size_t>(style)]; }

std::string surrounded(std::string_view escape, std::string_view text) {
    if (escape.empty() || text.empty()) return std::string(text);
    return fmt::format("{}{}{}", escape, text, reset);
}

/// The part [begin, end) with its marks, blanks at the end left out.
MarkedText cut_out(const MarkedText& text, std::size_t begin, std::size_t end) {
    while (end > begin && text.text[end - 1] == ' ') --end;
    MarkedText line{text.text.substr(begin, end - begin), {}};
    auto mark = std::upper_bound(text.marks.begin(), text.marks.end(), begin,
                                 [](std::size_t at, const Mark& one) { return at < one.end; });
    for (; mark != text.marks.end() && mark->begin < end; ++mark) {
        const std::size_t from = std::max<std::size_t>(mark->begin, begin);
        const std::size_t to = std::min<std::size_t>(mark->end, end);
        line.marks.push_back(
            {static_cast<std::uint32_t>(from - begin), static_cast<std::uint32_t>(to - begin)});
    }
    return line;
}

/// Where the line that begins at `begin` ends: past the blanks that the break takes.
std::size_t line_end(std::string_view text, std::size_t begin, int columns) {
    std::size_t word = begin;
    std::size_t character = begin;
    int width = 0;
    for (std::size_t at = begin; at < text.size();) {
        if (text[at] == '\n') return at + 1;
        const std::size_t size = code_point_at(text, at).size;
        if (at > begin) {
            const Break kind = break_before(text, at);
            if (kind >= Break::word) word = at;
            if (kind != Break::none) character = at;
        }
        width += display_width(text.substr(at, size));
        const bool is_blank = text[at] == ' ';
        if (width > columns && !is_blank) {
            if (word > begin) return word;
            return character > begin ? character : at + size;
        }
        at += size;
    }
    return text.size();
}

} // namespace

std::string Painter::paint(Style style, std::string_view text) const {
    if (color_ == Color::no) return std::string(text);
    return surrounded(escape_of(style).plain, text);
}

std::string Painter::paint(Style style, const MarkedText& text) const {
    if (color_ == Color::no) return text.text;
    const Escape& escape = escape_of(style);
    std::string painted;
    for (const Piece& piece : pieces_of(text))
        painted += surrounded(piece.is_marked ? escape.marked : escape.plain, piece.text);
    return painted;
}

std::vector<MarkedText> wrap(const MarkedText& text, int columns) {
    std::vector<MarkedText> lines;
    const std::string_view all = text.text;
    for (std::size_t at = 0; at < all.size();) {
        const std::size_t end = line_end(all, at, std::max(columns, 1));
        const std::size_t visible = all[end - 1] == '\n' ? end - 1 : end;
        lines.push_back(cut_out(text, at, visible));
        at = end;
    }
    return lines;
}

std::string_view last_columns(std::string_view text, int columns) {
    int width = display_width(text);
    std::size_t character = text.size();
    for (std::size_t at = 0; at < text.size();) {
        const Break kind = break_before(text, at);
        const bool fits = width <= columns && (kind != Break::none || text[at] == ' ');
        if (fits && (at == 0 || kind >= Break::word)) return text.substr(at);
        if (fits) character = std::min(character, at);
        const std::size_t size = code_point_at(text, at).size;
        width -= display_width(text.substr(at, size));
        at += size;
    }
    return text.substr(character);
}

std::string_view first_columns(std::string_view text, int columns) {
    int width = 0;
    std::size_t word = 0;
    std::size_t character = 0;
    for (std::size_t at = 0; at < text.size();) {
        const Break kind = break_before(text, at);
        const bool after_blank = at > 0 && text[at - 1] == ' ';
        if (text[at] == ' ' || (kind >= Break::word && !after_blank)) word = at;
        if (kind != Break::none) character = at;
        const std::size_t size = code_point_at(text, at).size;
        width += display_width(text.substr(at, size));
        if (width > columns) return text.substr(0, word > 0 ? word : character);
        at += size;
    }
    return text;
}

std::string padded(std::string_view text, int columns, Align align) {
    std::string fitted = fit_to_width(text, columns);
    const int missing = std::max(0, columns - display_width(fitted));
    const std::string blanks(static_cast<std::size_t>(missing), ' ');
    return align == Align::left ? fitted + blanks : blanks + fitted;
}

std::string bar(std::uint64_t count, std::uint64_t largest, int columns) {
    constexpr std::array<std::string_view, 8> parts{"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
    if (count == 0 || largest == 0 || columns < 1) return {};
    const double share =
        static_cast<double>(std::min(count, largest)) / static_cast<double>(largest);
    const int eighths = std::max(1, static_cast<int>(std::lround(share * columns * 8)));
    std::string drawn;
    for (int i = 0; i < eighths / 8; ++i) drawn += "█";
    return drawn.append(parts[static_cast<std::size_t>(eighths % 8)]);
}

std::string hyperlink(std::string_view url, std::string_view text) {
    if (text.empty() || !is_linkable(url)) return std::string(text);
    std::string address;
    for (const char c : url) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte > 0x20 && byte < 0x7F)
            address += c;
        else
            address += fmt::format("%{:02X}", byte);
    }
    return fmt::format("\033]8;;{}\033\\{}\033]8;;\033\\", address, text);
}

} // namespace lacuna::searcher
