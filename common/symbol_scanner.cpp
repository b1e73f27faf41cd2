// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/symbol_scanner.hpp"

namespace lacuna {

namespace {

bool is_flag_letter(std::string_view text, std::size_t at) {
    if (at >= text.size()) return false;
    const char32_t c = code_point_at(text, at).value;
    return c >= 0x1F1E6 && c <= 0x1F1FF;
}

/// Where the signs end that choose the form of the emoji before `at`; more are not its own.
std::size_t after_selectors(std::string_view text, std::size_t at) {
    constexpr std::size_t most = 32;
    const std::size_t begin = at;
    while (at < text.size() && at - begin < most) {
        const Glyph mark = glyph_at(text, at);
        if (mark.kind() != CharacterClass::extend || !mark.character.is_removed()) break;
        at = mark.end();
    }
    return at;
}

} // namespace

std::size_t scan_symbol(TokenBuffer& tokens, std::string_view text, std::size_t begin) {
    const std::size_t term = tokens.size();
    const Glyph sign = glyph_at(text, begin);
    tokens.append(text, sign);
    std::size_t end = sign.end();
    if (is_flag_letter(text, begin) && is_flag_letter(text, end)) {
        const Glyph second = glyph_at(text, end);
        tokens.append(text, second);
        end = second.end();
    }
    end = after_selectors(text, end);
    tokens.add_word(term, begin, end);
    return end;
}

} // namespace lacuna
