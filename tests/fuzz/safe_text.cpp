// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/safe_text.hpp"

#include "common/utf8.hpp"
#include "tests/fuzz/targets.hpp"

#include <algorithm>
#include <utility>

namespace lacuna::fuzz {

namespace {

constexpr char32_t line_end = '\n';

/// Controls; marks, embeddings, overrides and isolates of direction; separators of lines.
constexpr std::pair<char32_t, char32_t> harmful[] = {
    {0x00, 0x1F},     {0x7F, 0x9F},     {0x061C, 0x061C},
    {0x200E, 0x200F}, {0x2028, 0x202E}, {0x2066, 0x2069},
};

bool is_harmful(char32_t c) {
    return std::any_of(std::begin(harmful), std::end(harmful),
                       [&](const auto& range) { return range.first <= c && c <= range.second; });
}

void check_harmless(std::string_view text, Newlines newlines) {
    require(is_valid_utf8(text), "what is shown is valid UTF-8");
    for (std::size_t at = 0; at < text.size();) {
        const auto point = code_point_at(text, at);
        const bool is_kept = newlines == Newlines::keep && point.value == line_end;
        require(is_kept || !is_harmful(point.value), "what is shown steers no terminal");
        at += point.size;
    }
}

} // namespace

void make_safe(std::string_view input) {
    check_harmless(terminal_safe(input), Newlines::to_spaces);
    check_harmless(terminal_safe(input, Newlines::keep), Newlines::keep);
    check_harmless(printable_path(input), Newlines::to_spaces);
    const auto text = valid_utf8(input);
    require(is_valid_utf8(text), "text that was made valid is valid");
    require(!is_valid_utf8(input) || text == input, "valid text stays as it is");
    for (const int columns : {1, 7, 80}) {
        const auto fitted = fit_to_width(text, columns);
        require(is_valid_utf8(fitted), "text that was cut is valid");
        require(display_width(fitted) <= columns, "text that was cut fits");
    }
}

} // namespace lacuna::fuzz
