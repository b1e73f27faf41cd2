// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/safe_text.hpp"

#include "common/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <fmt/format.h>
#include <iterator>
#include <unicode/uchar.h>

namespace lacuna {

namespace {

constexpr std::string_view ellipsis = "…";
constexpr char32_t delete_character = 0x7F;
constexpr char32_t soft_hyphen = 0xAD;
constexpr char32_t joiner = 0x200D;

struct Range {
    char32_t first;
    char32_t last;
};

/// Characters that change the direction of a line or break it: the Arabic letter mark, the marks
/// of direction, separators of lines and paragraphs with the embeddings, and the isolates.
constexpr std::array reordering{Range{0x061C, 0x061C}, Range{0x200E, 0x200F}, Range{0x2028, 0x202E},
                                Range{0x2066, 0x2069}};

bool is_printable_ascii(char c) { return c >= ' ' && c < '\x7F'; }

bool is_control(char32_t c) { return c < ' ' || (c >= delete_character && c <= 0x9F); }

bool is_unsafe(char32_t c) {
    if (c <= 0x9F) return is_control(c);
    return std::any_of(reordering.begin(), reordering.end(),
                       [c](const Range& range) { return c >= range.first && c <= range.last; });
}

std::size_t printable_ascii_prefix(std::string_view text) {
    const auto* const end = std::find_if_not(text.begin(), text.end(), is_printable_ascii);
    return static_cast<std::size_t>(end - text.begin());
}

/// The end of the ASCII characters from `at` on, most of them looked at eight at a time.
std::size_t ascii_end(std::string_view text, std::size_t at) {
    constexpr std::uint64_t high_bits = 0x8080'8080'8080'8080U;
    for (std::uint64_t eight = 0; at + sizeof eight <= text.size(); at += sizeof eight) {
        std::memcpy(&eight, text.data() + at, sizeof eight);
        if ((eight & high_bits) != 0) break;
    }
    while (at < text.size() && is_ascii(text[at])) ++at;
    return at;
}

bool is_tail(std::string_view text, std::size_t at) {
    return at < text.size() && is_continuation(text[at]);
}

/// Bytes of the character at `at` if a glance shows that it is one, as with most letters beyond
/// ASCII; else 0.
std::size_t plain_size(std::string_view text, std::size_t at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    if (lead >= 0xC2 && lead <= 0xDF && is_tail(text, at + 1)) return 2;
    if (lead >= 0xE1 && lead <= 0xEC && is_tail(text, at + 1) && is_tail(text, at + 2)) return 3;
    return 0;
}

/// The end of the longest beginning of `text` that is valid UTF-8.
std::size_t valid_prefix(std::string_view text) {
    for (std::size_t at = ascii_end(text, 0); at < text.size();) {
        if (const auto size = plain_size(text, at); size > 0) {
            at += size;
            continue;
        }
        const auto next = code_point_at(text, at);
        if (!next.is_valid) return at;
        at = ascii_end(text, at + next.size);
    }
    return text.size();
}

/// What `terminal_safe` writes for one code point.
std::string_view safe_form(const CodePoint& c, std::string_view written, Newlines newlines) {
    if (!c.is_valid) return replacement;
    if (c.value == '\t') return " ";
    if (c.value == '\n') return newlines == Newlines::keep ? "\n" : " ";
    return is_unsafe(c.value) ? replacement : written;
}

bool is_wide(UChar32 c) {
    const auto width = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_WIDE || width == U_EA_FULLWIDTH;
}

/// Vowels and final consonants of decomposed Korean are drawn into the syllable before them.
bool continues_syllable(UChar32 c) {
    const auto type = u_getIntPropertyValue(c, UCHAR_HANGUL_SYLLABLE_TYPE);
    return type == U_HST_VOWEL_JAMO || type == U_HST_TRAILING_JAMO;
}

int width_of(char32_t c) {
    if (is_control(c)) return 0;
    if (c < delete_character || c == soft_hyphen) return 1;
    const auto code = static_cast<UChar32>(c);
    const auto drawn_on_others = U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK;
    if ((U_GET_GC_MASK(code) & drawn_on_others) != 0U || continues_syllable(code)) return 0;
    return is_wide(code) ? 2 : 1;
}

/// The end of the longest prefix of at most `columns` columns. Marks stay with their letter, and
/// what a joiner joins stays together.
std::size_t prefix_within(std::string_view text, int columns) {
    std::size_t end = 0;
    int width = 0;
    char32_t last = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto c = code_point_at(text, at);
        const int own = width_of(c.value);
        if (own > 0 && last != joiner) end = at;
        if (own > columns - width) return end;
        width += own;
        last = c.value;
        at += c.size;
    }
    return text.size();
}

} // namespace

std::string terminal_safe(std::string_view text, Newlines newlines) {
    std::string safe;
    safe.reserve(text.size());
    while (!text.empty()) {
        const auto plain = printable_ascii_prefix(text);
        safe.append(text.substr(0, plain));
        text.remove_prefix(plain);
        if (text.empty()) break;
        const auto next = code_point_at(text, 0);
        safe.append(safe_form(next, text.substr(0, next.size), newlines));
        text.remove_prefix(next.size);
    }
    return safe;
}

std::string valid_utf8(std::string_view text) {
    std::string valid;
    valid.reserve(text.size());
    for (;;) {
        const auto end = valid_prefix(text);
        valid.append(text.substr(0, end));
        text.remove_prefix(end);
        if (text.empty()) return valid;
        valid.append(replacement);
        text.remove_prefix(code_point_at(text, 0).size);
    }
}

bool is_valid_utf8(std::string_view text) { return valid_prefix(text) == text.size(); }

std::string printable_path(std::string_view path) {
    std::string printable;
    printable.reserve(path.size());
    for (std::size_t at = 0; at < path.size();) {
        const auto next = code_point_at(path, at);
        const auto bytes = path.substr(at, next.size);
        at += next.size;
        if (next.is_valid && !is_unsafe(next.value)) {
            printable.append(bytes);
            continue;
        }
        for (const char byte : bytes)
            fmt::format_to(std::back_inserter(printable), "\\x{:02X}",
                           static_cast<unsigned char>(byte));
    }
    return printable;
}

int display_width(std::string_view text) {
    int width = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (is_printable_ascii(text[at])) {
            ++width;
            ++at;
            continue;
        }
        const auto next = code_point_at(text, at);
        width += width_of(next.value);
        at += next.size;
    }
    return width;
}

std::string fit_to_width(std::string_view text, int columns) {
    if (prefix_within(text, columns) == text.size()) return std::string(text);
    if (columns < 1) return {};
    std::string fitted(text.substr(0, prefix_within(text, columns - 1)));
    fitted.append(ellipsis);
    return fitted;
}

} // namespace lacuna
