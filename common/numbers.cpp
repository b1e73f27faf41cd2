// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/numbers.hpp"

#include "common/folding.hpp"
#include "common/utf8.hpp"

#include <unicode/uchar.h>

#include <array>

namespace lacuna {

namespace {

/// More would be no number that is written in a newspaper; and a limit keeps the search short.
constexpr std::size_t most_groups = 10;
constexpr std::size_t most_initials = 8;

bool is_kind(std::string_view text, std::size_t at, CharacterClass kind) {
    return at < text.size() && glyph_at(text, at).kind() == kind;
}

struct Digits {
    std::size_t count;
    std::size_t end;
};

/// Counts no further than `most`.
Digits digits_at(std::string_view text, std::size_t at, std::size_t most) {
    std::size_t count = 0;
    while (count < most && is_kind(text, at, CharacterClass::digit)) {
        at = glyph_at(text, at).end();
        ++count;
    }
    return {count, at};
}

bool separates_groups(const Glyph& glyph) {
    return glyph.kind() == CharacterClass::group_mark || glyph.kind() == CharacterClass::apostrophe;
}

bool is_grouping(const std::array<std::size_t, most_groups>& groups, std::size_t count) {
    if (count < 2 || groups[0] > 3 || groups[count - 1] != 3) return false;
    const std::size_t middle = count > 2 ? groups[1] : 3;
    if (middle != 3 && (middle != 2 || groups[0] > 2)) return false;
    for (std::size_t i = 1; i + 1 < count; ++i)
        if (groups[i] != middle) return false;
    return true;
}

bool continues_word(std::string_view text, std::size_t at) {
    if (at >= text.size()) return false;
    const auto kind = glyph_at(text, at).kind();
    return kind == CharacterClass::letter || kind == CharacterClass::digit ||
           kind == CharacterClass::low_line || kind == CharacterClass::extend;
}

bool is_zero(std::string_view text, std::size_t at) {
    const Glyph glyph = glyph_at(text, at);
    std::array<char, Character::longest_folded> folded{};
    return glyph.character.write(text.substr(at, glyph.size), folded.data()) == 1 &&
           folded.front() == '0';
}

bool is_capital_with_dot(std::string_view text, std::size_t at) {
    return is_kind(text, at, CharacterClass::letter) &&
           u_isUUppercase(static_cast<UChar32>(code_point_at(text, at).value)) != 0 &&
           is_kind(text, glyph_at(text, at).end(), CharacterClass::dot);
}

bool is_blank_at(std::string_view text, std::size_t at) {
    const char32_t c = code_point_at(text, at).value;
    return c == U' ' || c == U'\n' || c == U'\u00A0' || c == U'\u202F';
}

} // namespace

std::size_t grouped_number_end(std::string_view text, std::size_t begin) {
    std::array<std::size_t, most_groups> groups{};
    Digits digits = digits_at(text, begin, 4);
    if (is_zero(text, begin)) return begin;
    groups[0] = digits.count;
    std::size_t count = 1;
    std::string_view separator;
    while (digits.end < text.size() && digits.count < 4) {
        const Glyph sign = glyph_at(text, digits.end);
        const auto written = text.substr(sign.at, sign.size);
        if (!separates_groups(sign) || (count > 1 && written != separator)) break;
        const Digits next = digits_at(text, sign.end(), 4);
        if (next.count == 0) break;
        if (count == most_groups) return begin;
        separator = written;
        groups[count++] = next.count;
        digits = next;
    }
    return is_grouping(groups, count) ? digits.end : begin;
}

bool is_decimal_point(std::string_view text, std::size_t number, std::size_t at) {
    const std::size_t after = glyph_at(text, at).end();
    const Digits digits = digits_at(text, after, text.size());
    if (digits.count == 0) return false;
    const std::size_t before = character_before(text, number);
    if (before < number && is_kind(text, before, CharacterClass::dot) &&
        is_kind(text, character_before(text, before), CharacterClass::digit))
        return false;
    return !is_kind(text, digits.end, CharacterClass::dot) ||
           !is_kind(text, glyph_at(text, digits.end).end(), CharacterClass::digit);
}

std::size_t initials_end(std::string_view text, std::size_t begin) {
    std::size_t end = begin;
    std::size_t letters = 0;
    for (std::size_t at = begin; is_kind(text, at, CharacterClass::letter);) {
        const std::size_t after = glyph_at(text, at).end();
        if (continues_word(text, after)) break;
        ++letters;
        end = after;
        if (!is_kind(text, after, CharacterClass::dot)) break;
        at = glyph_at(text, after).end();
        end = at;
    }
    return letters >= 2 ? end : begin;
}

std::size_t spaced_initials_end(std::string_view text, std::size_t begin) {
    std::size_t end = begin;
    std::size_t letters = 0;
    bool is_spaced = false;
    for (std::size_t at = begin; letters < most_initials && is_capital_with_dot(text, at);) {
        is_spaced = is_spaced || (letters > 0 && at > end);
        end = glyph_at(text, glyph_at(text, at).end()).end();
        ++letters;
        at = end < text.size() && is_blank_at(text, end) ? glyph_at(text, end).end() : end;
    }
    return letters >= 2 && is_spaced ? end : begin;
}

} // namespace lacuna
