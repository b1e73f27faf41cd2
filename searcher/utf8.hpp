// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace lacuna::searcher {

/// A character of UTF-8 and how many bytes it takes.
struct Character {
    char32_t code = 0;
    std::size_t size = 0;
};

[[nodiscard]] constexpr bool is_continuation(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// The character at byte `at` (the first of one) of valid UTF-8; size 0 at the end. Never reads
/// beyond the text, valid or not.
[[nodiscard]] constexpr Character character_at(std::string_view text, std::size_t at) {
    if (at >= text.size()) return {};
    const auto byte = [&](std::size_t i) {
        return static_cast<char32_t>(static_cast<unsigned char>(text[i]));
    };
    const char32_t lead = byte(at);
    if (lead < 0xC0) return {lead, 1};
    const std::size_t size = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (at + size > text.size()) return {0xFFFD, text.size() - at};
    char32_t code = lead & (0x7FU >> size);
    for (std::size_t i = 1; i < size; ++i) code = (code << 6U) | (byte(at + i) & 0x3FU);
    return {code, size};
}

/// The first byte of the character that ends before `at`; 0 at the beginning.
[[nodiscard]] constexpr std::size_t previous_character(std::string_view text, std::size_t at) {
    if (at == 0) return 0;
    --at;
    while (at > 0 && is_continuation(text[at])) --at;
    return at;
}

/// `at`, or the next byte after it that begins a character.
[[nodiscard]] constexpr std::size_t character_start(std::string_view text, std::size_t at) {
    while (at < text.size() && is_continuation(text[at])) ++at;
    return at < text.size() ? at : text.size();
}

} // namespace lacuna::searcher
