// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

/// Characters of UTF-8 text: where they begin, which they are, what is blank, what is ASCII.
namespace lacuna {

inline constexpr char32_t replacement_character = 0xFFFD;
inline constexpr std::string_view replacement = "\xEF\xBF\xBD"; ///< the same in UTF-8

/// A code point of UTF-8 text and the bytes it takes. Invalid text gives `replacement_character`,
/// `is_valid` false and the length of the maximal part that one U+FFFD replaces.
struct CodePoint {
    char32_t value = 0;
    std::size_t size = 0;
    bool is_valid = false;
};

/// Whether the byte is one of a character's, and not the first.
[[nodiscard]] constexpr bool is_continuation(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

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

/// The code point at `at`; size 0 at the end of the text and beyond.
[[nodiscard]] constexpr CodePoint code_point_at(std::string_view text, std::size_t at) {
    if (at >= text.size()) return {};
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

/// Where the character before `at` begins, at most four bytes back; 0 at the beginning.
[[nodiscard]] constexpr std::size_t character_before(std::string_view text, std::size_t at) {
    if (at == 0) return 0;
    std::size_t before = at - 1;
    while (before > 0 && at - before < 4 && is_continuation(text[before])) --before;
    return before;
}

/// `at`, or the next byte after it that begins a character; never beyond the end.
[[nodiscard]] constexpr std::size_t character_start(std::string_view text, std::size_t at) {
    while (at < text.size() && is_continuation(text[at])) ++at;
    return std::min(at, text.size());
}

/// The code point that ends at `end`, at most the text's size; size 0 at the beginning. Of invalid
/// text one byte.
[[nodiscard]] constexpr CodePoint code_point_before(std::string_view text, std::size_t end) {
    if (end == 0) return {};
    const std::size_t begin = character_before(text, end);
    const CodePoint found = code_point_at(text.substr(0, end), begin);
    return begin + found.size == end ? found : CodePoint{replacement_character, 1, false};
}

/// The longest beginning of `text`, at most `bytes` long, that ends between characters.
[[nodiscard]] constexpr std::string_view cut_to(std::string_view text, std::size_t bytes) {
    if (text.size() <= bytes) return text;
    return text.substr(0, is_continuation(text[bytes]) ? character_before(text, bytes) : bytes);
}

/// Characters of valid UTF-8.
[[nodiscard]] constexpr std::size_t count_characters(std::string_view text) {
    std::size_t count = 0;
    for (const char c : text)
        if (!is_continuation(c)) ++count;
    return count;
}

[[nodiscard]] constexpr bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }
[[nodiscard]] constexpr bool is_ascii(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return is_ascii(c); });
}

/// Digits and letters of ASCII.
[[nodiscard]] constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Lower case of names that are ASCII, such as those of fields, hosts and charsets; all else stays.
/// Words of languages are folded.
[[nodiscard]] constexpr char lower_ascii(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
[[nodiscard]] std::string lower_ascii(std::string_view text);

/// White space and characters without width.
[[nodiscard]] bool is_blank(char32_t c);

/// `text` without blanks at both ends: of what people read.
[[nodiscard]] std::string_view trim(std::string_view text);
/// `text` without blanks and without any of `marks` (UTF-8 characters) at both ends.
[[nodiscard]] std::string_view trim_marks(std::string_view text, std::string_view marks);
/// `text` without white space of ASCII at both ends: of what programs read, where another blank,
/// such as one beside a JSON value, is part of the text.
[[nodiscard]] std::string_view trim_ascii(std::string_view text);

} // namespace lacuna
