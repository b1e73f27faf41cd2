// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace lacuna {

/// What a character does to words. The values are in the generated table.
enum class CharacterClass : std::uint8_t {
    other,            ///< separates words
    letter,           ///< of scripts that separate words
    digit,            ///< decimal digits of every script
    hangul,           ///< words of their own: particles follow Latin names and numbers directly
    ideograph,        ///< Han and kana, which become bigrams
    dictionary,       ///< Thai, Lao, Khmer, Burmese letters and marks
    extend,           ///< marks and invisible characters: belong to the character before
    zero_width_space, ///< the same, but separates words in the dictionary scripts
    apostrophe,       ///< and everything that is typed for it
    dot,              ///< full stop, decimal point
    group_mark,       ///< comma and spaces that group digits
    low_line,         ///< joins what it stands between
    middle_dot,       ///< joins l·l in Catalan
    double_quote,     ///< joins Hebrew acronyms
    symbol            ///< emoji and other pictures: words of their own
};

/// How one code point is folded: to itself, or to other characters, or to nothing.
class Character {
  public:
    constexpr explicit Character(std::uint32_t bits) : bits_(bits) {}

    [[nodiscard]] constexpr CharacterClass kind() const {
        return static_cast<CharacterClass>(bits_ & 0xFU);
    }
    /// May combine with the character before it, so that folding needs normalised text.
    [[nodiscard]] constexpr bool composes() const { return (bits_ & composing) != 0; }
    [[nodiscard]] constexpr bool is_itself() const { return form() == itself; }
    /// Nothing is left of it.
    [[nodiscard]] constexpr bool is_removed() const { return form() == 0; }
    /// Writes up to `longest_folded` bytes to `to` and returns how many; `original` is the
    /// character's own UTF-8.
    std::size_t write(std::string_view original, char* to) const;

    static constexpr std::uint32_t composing = 0x10;
    static constexpr unsigned form_shift = 5;
    static constexpr unsigned value_shift = 8;
    static constexpr std::uint32_t longest_inline = 3; ///< bytes held in the entry
    static constexpr std::uint32_t pooled = 6;
    static constexpr std::uint32_t itself = 7;
    /// Bytes that one code point becomes at most (U+FDFA has the most).
    static constexpr std::size_t longest_folded = 40;

  private:
    [[nodiscard]] constexpr std::uint32_t form() const { return (bits_ >> form_shift) & 7U; }

    std::uint32_t bits_;
};

/// Blocks of the table have 128 code points; equal blocks are stored once.
inline constexpr unsigned character_block_bits = 7;
inline constexpr std::size_t character_block_size = 1U << character_block_bits;

// Written by common/tools/character_table.cpp from ICU's data when the program is built.
extern const std::array<std::uint16_t, 0x110000 / character_block_size> character_blocks;
extern const std::uint32_t character_entries[]; // NOLINT(*-avoid-c-arrays): its size is generated
extern const char character_pool[];             // NOLINT(*-avoid-c-arrays): its size is generated

/// `c` is at most 0x10FFFF.
[[nodiscard]] inline Character character(char32_t c) {
    const std::size_t block = character_blocks[c >> character_block_bits];
    return Character(
        character_entries[block * character_block_size + (c & (character_block_size - 1))]);
}

inline std::size_t Character::write(std::string_view original, char* to) const {
    const std::uint32_t size = form();
    std::uint32_t value = bits_ >> value_shift;
    if (size <= longest_inline) {
        for (std::uint32_t i = 0; i < size; ++i, value >>= 8U) to[i] = static_cast<char>(value);
        return size;
    }
    const char* from = original.data();
    std::size_t count = original.size();
    if (size == pooled) {
        count = static_cast<unsigned char>(character_pool[value]);
        from = character_pool + value + 1;
    }
    for (std::size_t i = 0; i < count; ++i) to[i] = from[i];
    return count;
}

} // namespace lacuna
