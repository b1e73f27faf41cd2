// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/characters.hpp"
#include "common/utf8.hpp"

#include <string>
#include <string_view>

namespace lacuna {

/// A code point of a text, where it is, and what is known about it. Invalid bytes are `other`.
struct Glyph {
    std::size_t at;
    std::size_t size;
    Character character;

    [[nodiscard]] std::size_t end() const { return at + size; }
    [[nodiscard]] CharacterClass kind() const { return character.kind(); }
};

/// `at` is less than the text's size.
[[nodiscard]] inline Glyph glyph_at(std::string_view text, std::size_t at) {
    const CodePoint point = code_point_at(text, at);
    return {at, point.size, character(point.value)};
}

/// Whether words consist of such characters, alone or with others.
[[nodiscard]] constexpr bool is_word_class(CharacterClass kind) {
    return kind == CharacterClass::letter || kind == CharacterClass::digit ||
           kind == CharacterClass::hangul || kind == CharacterClass::ideograph ||
           kind == CharacterClass::dictionary;
}

/// Whether `mark`, a character of its own, is out of canonical order after another such mark, or
/// may be: then the text must be normalised before it is folded.
[[nodiscard]] bool may_be_reordered(std::string_view text, Glyph mark);

/// The word with every character folded and everything left out that words do not hold; it is
/// brought into normal form before and after. For words whose characters compose.
[[nodiscard]] std::string fold_composing_word(std::string_view word);

} // namespace lacuna
