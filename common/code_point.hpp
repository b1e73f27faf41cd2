// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace lacuna {

inline constexpr char32_t replacement_character = 0xFFFD;

/// A code point of UTF-8 text and the bytes it takes. Invalid text gives `is_valid` false and the
/// length of the maximal part that one U+FFFD replaces.
struct CodePoint {
    char32_t value;
    std::size_t size;
    bool is_valid;
};

/// The bytes that may follow a first byte: how many, and what the first of them may be.
struct Utf8Tail {
    std::size_t size;
    unsigned char least;
    unsigned char most;
};

/// For lead bytes of two to four; size 0 for all others. Overlong forms, surrogates and values
/// above U+10FFFF are kept out by the bounds of the second byte.
[[nodiscard]] constexpr Utf8Tail utf8_tail(unsigned char lead) {
    if (lead < 0xC2 || lead > 0xF4) return {0, 0, 0};
    if (lead < 0xE0) return {1, 0x80, 0xBF};
    if (lead < 0xF0)
        return {2, static_cast<unsigned char>(lead == 0xE0 ? 0xA0 : 0x80),
                static_cast<unsigned char>(lead == 0xED ? 0x9F : 0xBF)};
    return {3, static_cast<unsigned char>(lead == 0xF0 ? 0x90 : 0x80),
            static_cast<unsigned char>(lead == 0xF4 ? 0x8F : 0xBF)};
}

/// The code point at `at`, which is less than the text's size.
[[nodiscard]] constexpr CodePoint code_point_at(std::string_view text, std::size_t at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead < 0x80) return {lead, 1, true};
    const Utf8Tail tail = utf8_tail(lead);
    if (tail.size == 0) return {replacement_character, 1, false};
    char32_t value = lead & (0x3FU >> tail.size);
    for (std::size_t i = 1; i <= tail.size; ++i) {
        const auto byte = at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
        const bool is_allowed =
            i == 1 ? byte >= tail.least && byte <= tail.most : (byte & 0xC0U) == 0x80U;
        if (!is_allowed) return {replacement_character, i, false};
        value = (value << 6U) | (byte & 0x3FU);
    }
    return {value, tail.size + 1, true};
}

} // namespace lacuna
