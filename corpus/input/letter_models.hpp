// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lacuna::corpus {

/// How likely the letters beyond ASCII are in one language: logarithms.
class LetterModel {
  public:
    /// One letter's likelihood.
    struct Letter {
        char32_t value;
        float weight;
        bool is_capital;
    };
    /// Letters of a large script that are not named one by one.
    struct Rest {
        char32_t first = 0;
        char32_t last = 0;
        float weight = 0;
    };
    /// `letters` by falling frequency, without capitals.
    LetterModel(std::string_view charsets, std::string_view letters, std::vector<Rest> rest = {});

    /// Names of the charsets that the language is written in, parted by blanks.
    [[nodiscard]] std::string_view charsets() const { return charsets_; }
    /// Null where the letter is none of the language.
    [[nodiscard]] const Letter* find(char32_t letter) const;
    /// Of a letter of the rest; 0 where it is none.
    [[nodiscard]] float weight_in_rest(char32_t letter) const;
    /// Most letters are those of ASCII, so that others stand alone between them.
    [[nodiscard]] bool is_latin() const { return is_latin_; }
    /// Latin words stand in its text without blanks around them, as in East Asia.
    [[nodiscard]] bool is_mixed() const { return !rest_.empty(); }

  private:
    std::string_view charsets_;
    std::vector<Letter> letters_; ///< by value
    std::vector<Rest> rest_;
    bool is_latin_ = false;
};

/// Of the languages that were written in charsets of their own.
[[nodiscard]] std::span<const LetterModel> letter_models();

} // namespace lacuna::corpus
