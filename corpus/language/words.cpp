// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/language/words.hpp"

#include "common/utf8.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>

namespace lacuna::corpus {

namespace {

struct Range {
    char32_t first;
    char32_t last;
};

constexpr std::array unspaced_ranges{
    Range{0x0E00, 0x0EFF}, Range{0x1000, 0x109F}, Range{0x1780, 0x17FF}, Range{0x3040, 0x30FF},
    Range{0x3400, 0x4DBF}, Range{0x4E00, 0x9FFF}, Range{0xF900, 0xFAFF}, Range{0x20000, 0x3FFFF},
};

/// Accents of Latin, Greek and Cyrillic, Arabic vowel signs and the zero-width joiners. Marks of
/// other scripts are vowels that tell words apart.
constexpr std::array dropped_ranges{
    Range{0x0300, 0x036F}, Range{0x0640, 0x0640}, Range{0x064B, 0x065F},
    Range{0x0670, 0x0670}, Range{0x200B, 0x200F}, Range{0xFEFF, 0xFEFF},
};

template <std::size_t n>
bool is_within(const std::array<Range, n>& ranges, char32_t c) {
    return std::any_of(ranges.begin(), ranges.end(),
                       [c](const Range& range) { return c >= range.first && c <= range.last; });
}

/// Letters that are written in two ways.
char32_t unify(char32_t c) {
    switch (c) {
    case 0x0649: // alef maksura
    case 0x06CC:
        return 0x064A; // Farsi yeh
    case 0x06A9:
        return 0x0643; // keheh
    case 0x06C0:
    case 0x06D5:
        return 0x0647; // heh
    case 0x0131:
        return U'i'; // dotless i
    default:
        return c;
    }
}

} // namespace

bool is_word_part(char32_t c) {
    if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    constexpr unsigned kinds = U_GC_L_MASK | U_GC_M_MASK | U_GC_N_MASK;
    return (U_GET_GC_MASK(static_cast<UChar32>(c)) & kinds) != 0 || c == 0x200C;
}

bool is_unspaced(char32_t c) { return c >= 0x0E00 && is_within(unspaced_ranges, c); }

int digit_value(char32_t c) {
    if (c < 0x80) return c >= '0' && c <= '9' ? static_cast<int>(c - '0') : -1;
    return static_cast<int>(u_charDigitValue(static_cast<UChar32>(c)));
}

std::string fold(std::string_view text) {
    if (is_ascii(text)) return lower_ascii(text);
    UErrorCode status = U_ZERO_ERROR;
    const auto* const decompose = icu::Normalizer2::getNFKDInstance(status);
    const auto* const compose = icu::Normalizer2::getNFCInstance(status);
    if (U_FAILURE(status) != 0) return std::string(text);
    const auto source = icu::UnicodeString::fromUTF8(
        icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
    auto parts = decompose->normalize(source, status);
    parts.foldCase();
    icu::UnicodeString kept;
    for (std::int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
        const auto c = static_cast<char32_t>(parts.char32At(i));
        if (!is_within(dropped_ranges, c)) kept.append(static_cast<UChar32>(unify(c)));
    }
    std::string folded;
    compose->normalize(kept, status).toUTF8String(folded);
    return folded;
}

std::string squash(std::string_view text) {
    const auto folded = fold(text);
    std::string kept;
    for (std::size_t at = 0; at < folded.size();) {
        const auto c = code_point_at(folded, at);
        if (is_word_part(c.value)) kept.append(folded, at, c.size);
        at += c.size;
    }
    return kept;
}

std::vector<std::string_view> split_words(std::string_view text) {
    std::vector<std::string_view> words;
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= text.size();) {
        const auto c = code_point_at(text, at);
        if (c.size == 0 || is_blank(c.value)) {
            if (at > begin) words.push_back(text.substr(begin, at - begin));
            begin = at + c.size;
        }
        at += c.size == 0 ? 1 : c.size;
    }
    return words;
}

std::size_t count_words(std::string_view text) {
    std::size_t words = 0;
    std::size_t unspaced = 0;
    bool inside = false;
    for (std::size_t at = 0; at < text.size();) {
        const auto c = code_point_at(text, at);
        at += c.size;
        if (is_unspaced(c.value)) ++unspaced;
        const bool part = !is_unspaced(c.value) && is_word_part(c.value);
        if (part && !inside) ++words;
        if (!part && !is_blank(c.value) && c.value < 0x80 && inside && at < text.size() &&
            !is_blank(code_point_at(text, at).value))
            continue; // inside a word such as "don't" or "17.04"
        inside = part;
    }
    return words + (unspaced + 1) / 2;
}

bool is_in_list(std::string_view list, std::string_view entry) {
    while (!list.empty()) {
        const auto bar = list.find('|');
        if (list.substr(0, bar) == entry) return true;
        if (bar == std::string_view::npos) return false;
        list.remove_prefix(bar + 1);
    }
    return false;
}

bool ends_with_any(std::string_view text, std::initializer_list<std::string_view> endings) {
    return std::any_of(endings.begin(), endings.end(),
                       [text](std::string_view ending) { return text.ends_with(ending); });
}

bool starts_with_any(std::string_view text, std::initializer_list<std::string_view> beginnings) {
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [text](std::string_view beginning) { return text.starts_with(beginning); });
}

} // namespace lacuna::corpus
