// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/input/letter_fit.hpp"

#include "common/utf8.hpp"

#include <unicode/uchar.h>

namespace lacuna::corpus {

namespace {

namespace weights {
constexpr double no_character = -14;
constexpr double stranger = -9;    ///< a letter of no such language
constexpr double rare_symbol = -9; ///< lines and boxes, mathematics
constexpr double symbol = -2.5;    ///< © § ½
constexpr double symbol_at_word = -3.5;
constexpr double symbol_in_word = -5;
constexpr double symbols_in_row = -3;
constexpr double quotation = -1; ///< and dashes, blanks
constexpr double dash_at_word = -2.5;
constexpr double mixed_scripts = -5;
constexpr double capital_inside = -4;
constexpr double lone_capital = -2.5;
constexpr double crowded = -5; ///< a third letter beyond ASCII in a row, in Latin script
} // namespace weights

bool is_quotation(char32_t c) {
    const bool is_general = c >= 0x2010 && c <= 0x203A;
    return is_general || c == 0xA0 || c == 0xAB || c == 0xBB || c == 0xB7 || c == 0xAD;
}

/// What may stand between letters: apostrophes, hyphens, a point in the middle.
bool is_joiner(char32_t c) {
    return c == 0x2019 || c == 0x2018 || c == 0x2010 || c == 0x2011 || c == 0xAD || c == 0xB7;
}

/// Signs that stand in news; others of these charsets do not.
bool is_usual_symbol(char32_t c) {
    constexpr std::u32string_view usual = U"©®°§£€¥½¼¾™†‡×±²³¹¶¢№…•¡¿";
    const bool is_wide = (c >= 0x3000 && c < 0x3040) || (c >= 0xFF00 && c < 0xFF70);
    return is_wide || usual.find(c) != std::u32string_view::npos;
}

bool is_dash(char32_t c) { return c == 0x2013 || c == 0x2014; }

/// Controls, code points that are not assigned or private, U+FFFD.
bool is_no_character(char32_t c) {
    if (c == replacement_character || (c >= 0x80 && c < 0xA0)) return true;
    const auto kind = u_charType(static_cast<UChar32>(c));
    return kind == U_UNASSIGNED || kind == U_PRIVATE_USE_CHAR || kind == U_SURROGATE;
}

bool is_ascii_letter(char32_t c) { return c < 0x80 && is_letter(static_cast<char>(c)); }
bool is_any_letter(char32_t c) { return u_isalpha(static_cast<UChar32>(c)) != 0; }
bool is_lower(char32_t c) { return u_islower(static_cast<UChar32>(c)) != 0; }
bool is_mark(char32_t c) { return u_charType(static_cast<UChar32>(c)) == U_NON_SPACING_MARK; }

/// Weighs the characters of a text one by one, each with its neighbours.
class Fitting {
  public:
    Fitting(std::u32string_view text, const LetterModel& model) : text_(text), model_(&model) {}

    double weigh() {
        for (at_ = 0; at_ < text_.size(); ++at_) {
            if (text_[at_] < 0x80)
                row_ = 0;
            else
                total_ += weight_of(text_[at_]);
        }
        return total_;
    }

  private:
    [[nodiscard]] char32_t before() const { return at_ == 0 ? U' ' : text_[at_ - 1]; }
    [[nodiscard]] char32_t behind() const { return at_ + 1 < text_.size() ? text_[at_ + 1] : U' '; }
    [[nodiscard]] int letters_beside() const {
        return (is_any_letter(before()) ? 1 : 0) + (is_any_letter(behind()) ? 1 : 0);
    }

    double weight_of(char32_t c) {
        if (const auto* const letter = model_->find(c)) return weight_of(*letter);
        if (const auto weight = model_->weight_in_rest(c); weight != 0)
            return weight_of({c, weight, false});
        ++row_;
        if (is_no_character(c)) return weights::no_character;
        if (is_any_letter(c)) return weights::stranger;
        row_ = 0;
        return is_quotation(c) ? weight_of_quotation(c) : weight_of_symbol(c);
    }

    [[nodiscard]] double weight_of_quotation(char32_t c) const {
        const int beside = letters_beside();
        double weight = weights::quotation;
        if (beside == 2 && !is_joiner(c)) weight += weights::symbol_in_word;
        if (beside == 1 && is_dash(c)) weight += weights::dash_at_word;
        return weight;
    }

    [[nodiscard]] double weight_of_symbol(char32_t c) const {
        if (!is_usual_symbol(c)) return weights::rare_symbol;
        double weight = weights::symbol;
        if (letters_beside() == 1) weight += weights::symbol_at_word;
        if (letters_beside() == 2) weight += weights::symbol_in_word;
        if (before() >= 0x80 && !is_any_letter(before())) weight += weights::symbols_in_row;
        return weight;
    }

    double weight_of(const LetterModel::Letter& letter) {
        double weight = letter.weight;
        if (letter.is_capital && is_lower(before())) weight += weights::capital_inside;
        if (model_->is_latin()) return weight + weight_in_row(letter);
        if (model_->is_mixed()) return weight;
        if (is_ascii_letter(before())) weight += weights::mixed_scripts;
        if (is_ascii_letter(behind())) weight += weights::mixed_scripts;
        return weight;
    }

    /// Of Latin script most letters are ASCII: others stand between them.
    double weight_in_row(const LetterModel::Letter& letter) {
        if (!is_mark(letter.value) && ++row_ > 2) return weights::crowded;
        return letter.is_capital && letters_beside() == 0 ? weights::lone_capital : 0;
    }

    std::u32string_view text_;
    const LetterModel* model_;
    std::size_t at_ = 0;
    double total_ = 0;
    int row_ = 0;
};

} // namespace

double letter_fit(std::u32string_view text, const LetterModel& model) {
    return Fitting(text, model).weigh();
}

} // namespace lacuna::corpus
