// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/token_buffer.hpp"

#include <string_view>

namespace lacuna {

/// Finds the words of scripts that separate them, folded: UAX #29 with our tailoring. Everything
/// that may join characters to a word is decided here.
class WordScanner {
  public:
    explicit WordScanner(TokenBuffer& tokens) : tokens_(&tokens) {}

    /// Adds the tokens of the word at `begin`, where a letter, digit or Hangul syllable is, and
    /// returns where the word ends.
    std::size_t scan(std::string_view text, std::size_t begin);

    /// Adds the word that dictionary scripts have between `begin` and `end`, whatever is in it.
    void add_whole(std::string_view text, std::size_t begin, std::size_t end);
    /// The same for a part of the word that was added last, beside it.
    void add_part(std::string_view text, std::size_t begin, std::size_t end);

  private:
    /// What becomes one token, as far as it is known.
    struct Piece {
        std::size_t term = 0;  ///< where it begins in the buffer
        std::size_t begin = 0; ///< … and in the text
        bool needs_normal_form = false;
    };
    /// An apostrophe after which an ending may follow.
    struct Apostrophe {
        bool is_set = false;
        std::size_t term = 0;
        std::size_t begin = 0;
        std::size_t end = 0;
        bool follows_digit = false;
    };

    void start_text(std::string_view text, std::size_t begin);
    void start_piece();
    void take_whole(std::size_t end);
    void finish_piece(std::size_t end);
    void fold_piece(std::size_t end);
    void add_umlaut_form(std::size_t end);
    void finish_word();
    [[nodiscard]] bool ends_apart() const;
    [[nodiscard]] bool ends_in_possessive() const;
    void skip_abbreviation_end();
    void split_at(const Apostrophe& sign);

    bool take_next();
    void take(const Glyph& glyph);
    void take_mark(const Glyph& glyph);
    bool take_apostrophe(const Glyph& sign);
    bool take_point(const Glyph& sign);
    bool take_joint(const Glyph& sign, bool joins);
    bool take_initials();
    void add_letters(std::size_t begin, std::size_t end);
    void take_grouped_number();

    [[nodiscard]] bool is_at(std::size_t at, CharacterClass kind) const;
    [[nodiscard]] bool joins_hebrew(const Glyph& sign) const;
    [[nodiscard]] bool joins_catalan(const Glyph& sign) const;

    TokenBuffer* tokens_;
    std::string_view text_;
    std::size_t at_ = 0;
    Piece piece_;
    Apostrophe apostrophe_;
    CharacterClass first_ = CharacterClass::other;
    CharacterClass previous_ = CharacterClass::other; ///< marks do not count
    bool after_mark_ = false;
    bool has_point_ = false;
};

} // namespace lacuna
