// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/word_scanner.hpp"

#include "common/apostrophes.hpp"
#include "common/joints.hpp"
#include "common/numbers.hpp"
#include "common/umlauts.hpp"
#include "common/utf8.hpp"

#include <unicode/uchar.h>

namespace lacuna {

namespace {

/// Bytes of text for one token: letters may carry many marks that are removed.
constexpr std::size_t longest_piece = 8 * longest_word;

bool is_capital(std::string_view text, std::size_t at) {
    return u_isUUppercase(static_cast<UChar32>(code_point_at(text, at).value)) != 0;
}

bool joins_words(CharacterClass kind) {
    return kind == CharacterClass::letter || kind == CharacterClass::digit;
}

bool is_mark(CharacterClass kind) {
    return kind == CharacterClass::extend || kind == CharacterClass::zero_width_space;
}

bool is_l(std::string_view text, std::size_t at) {
    return at < text.size() && (text[at] == 'l' || text[at] == 'L');
}

bool is_hebrew(std::string_view text, std::size_t at) {
    if (at >= text.size()) return false;
    const char32_t value = code_point_at(text, at).value;
    return value >= U'א' && value <= U'ת';
}

} // namespace

std::size_t WordScanner::scan(std::string_view text, std::size_t begin) {
    start_text(text, begin);
    first_ = glyph_at(text_, at_).kind();
    if (take_initials()) return at_;
    take_grouped_number();
    while (at_ < text_.size() && take_next()) {
    }
    finish_word();
    skip_abbreviation_end();
    return at_;
}

void WordScanner::add_whole(std::string_view text, std::size_t begin, std::size_t end) {
    start_text(text.substr(0, end), begin);
    take_whole(end);
    finish_piece(at_);
}

void WordScanner::add_part(std::string_view text, std::size_t begin, std::size_t end) {
    start_text(text.substr(0, end), begin);
    take_whole(end);
    fold_piece(at_);
    if (tokens_->size() > piece_.term)
        tokens_->add(tokens_->from(piece_.term), {begin, end}, TokenKind::beside);
}

void WordScanner::take_whole(std::size_t end) {
    while (at_ < end) {
        const Glyph glyph = glyph_at(text_, at_);
        if (glyph.kind() == CharacterClass::extend || glyph.kind() == CharacterClass::dictionary)
            take_mark(glyph);
        else
            at_ = glyph.end();
    }
}

void WordScanner::start_text(std::string_view text, std::size_t begin) {
    text_ = text;
    at_ = begin;
    start_piece();
    previous_ = CharacterClass::other;
}

void WordScanner::start_piece() {
    piece_ = {tokens_->size(), at_, false};
    apostrophe_.is_set = false;
    after_mark_ = false;
    has_point_ = false;
}

/// Marks without a letter leave no word behind.
void WordScanner::finish_piece(std::size_t end) {
    fold_piece(end);
    if (tokens_->size() == piece_.term) return;
    tokens_->add_word(piece_.term, piece_.begin, end);
    add_umlaut_form(end);
}

void WordScanner::fold_piece(std::size_t end) {
    if (!piece_.needs_normal_form) return;
    const auto folded = fold_composing_word(text_.substr(piece_.begin, end - piece_.begin));
    tokens_->truncate(piece_.term);
    tokens_->append(folded);
}

/// Names with umlauts are also written with two letters. Other words hardly are, and in Turkish or
/// Swedish they would be too many.
void WordScanner::add_umlaut_form(std::size_t end) {
    if (!is_capital(text_, piece_.begin)) return;
    const auto form = spelled_out_umlauts(text_.substr(piece_.begin, end - piece_.begin));
    if (!form.empty() && form.size() <= longest_word)
        tokens_->add_form(tokens_->count() - 1, form, end, TokenKind::variant);
}

void WordScanner::finish_word() {
    if (apostrophe_.is_set) {
        const Apostrophe sign = apostrophe_;
        if (ends_in_possessive()) {
            tokens_->truncate(sign.term);
            return finish_piece(sign.begin);
        }
        if (ends_apart()) return split_at(sign);
    }
    finish_piece(at_);
}

bool WordScanner::ends_in_possessive() const {
    return apostrophe_.is_set && possessive_end(text_, apostrophe_.begin) == at_;
}

/// Whether what follows the apostrophe is a word of its own.
bool WordScanner::ends_apart() const {
    if (apostrophe_.follows_digit) return true;
    const auto name = tokens_->from(piece_.term).substr(0, apostrophe_.term - piece_.term);
    return is_capital(text_, piece_.begin) &&
           is_turkish_ending(name, tokens_->from(apostrophe_.term));
}

/// Endings are scanned again as pieces of their own, so that each is brought into normal form.
void WordScanner::split_at(const Apostrophe& sign) {
    const std::size_t end = at_;
    tokens_->truncate(sign.term);
    finish_piece(sign.begin);
    at_ = sign.end;
    start_piece();
    while (at_ < end) {
        const Glyph glyph = glyph_at(text_, at_);
        if (is_mark(glyph.kind()))
            take_mark(glyph);
        else if (glyph.kind() == CharacterClass::double_quote ||
                 glyph.kind() == CharacterClass::middle_dot)
            at_ = glyph.end();
        else
            take(glyph);
    }
    finish_piece(at_);
}

/// The possessive of "Corp.'s" is no word.
void WordScanner::skip_abbreviation_end() {
    if (!is_at(at_, CharacterClass::dot)) return;
    const std::size_t after = glyph_at(text_, at_).end();
    if (const std::size_t end = possessive_end(text_, after); end != after) at_ = end;
}

bool WordScanner::take_next() {
    const Glyph glyph = glyph_at(text_, at_);
    switch (glyph.kind()) {
    case CharacterClass::letter:
    case CharacterClass::digit:
    case CharacterClass::hangul:
        if ((glyph.kind() == CharacterClass::hangul) != (first_ == CharacterClass::hangul))
            return false;
        take(glyph);
        return true;
    case CharacterClass::extend:
        if (after_half_space(text_, at_) != at_) return false;
        take_mark(glyph);
        return true;
    case CharacterClass::zero_width_space:
        take_mark(glyph);
        return true;
    case CharacterClass::apostrophe:
        return take_apostrophe(glyph);
    case CharacterClass::dot:
        return take_point(glyph);
    case CharacterClass::middle_dot:
        return take_joint(glyph, joins_catalan(glyph));
    case CharacterClass::double_quote:
        return take_joint(glyph, joins_hebrew(glyph));
    case CharacterClass::other:
    case CharacterClass::ideograph:
    case CharacterClass::dictionary:
    case CharacterClass::group_mark:
    case CharacterClass::low_line:
    case CharacterClass::symbol:
        return false;
    }
    return false;
}

void WordScanner::take(const Glyph& glyph) {
    const std::size_t before = tokens_->size();
    tokens_->append(text_, glyph);
    if (tokens_->size() - piece_.term > longest_word ||
        glyph.end() - piece_.begin > longest_piece) {
        tokens_->truncate(before);
        finish_piece(at_);
        start_piece();
        tokens_->append(text_, glyph);
    }
    if (glyph.character.composes()) piece_.needs_normal_form = true;
    previous_ = glyph.kind();
    after_mark_ = false;
    at_ = glyph.end();
}

void WordScanner::take_mark(const Glyph& glyph) {
    const auto kind = previous_;
    const bool was_after_mark = after_mark_;
    take(glyph);
    previous_ = kind;
    if (glyph.character.is_removed()) {
        after_mark_ = was_after_mark;
        return;
    }
    if (was_after_mark && may_be_reordered(text_, glyph)) piece_.needs_normal_form = true;
    after_mark_ = true;
}

bool WordScanner::take_apostrophe(const Glyph& sign) {
    if (sign.end() >= text_.size() || first_ == CharacterClass::hangul) return false;
    const auto next = glyph_at(text_, sign.end()).kind();
    if (!joins_words(next) || ends_in_possessive()) return false;
    const bool is_possessive = possessive_end(text_, sign.at) != sign.at;
    const bool stands_apart = next == CharacterClass::digit || // ABC'13
                              (!apostrophe_.is_set && is_elision(tokens_->from(piece_.term)));
    if (stands_apart && !is_possessive) {
        finish_piece(sign.at);
        at_ = sign.end();
        start_piece();
        return true;
    }
    apostrophe_ = {true, tokens_->size(), sign.at, sign.end(), previous_ == CharacterClass::digit};
    at_ = sign.end();
    return true;
}

bool WordScanner::take_point(const Glyph& sign) {
    if (previous_ != CharacterClass::digit || has_point_) return false;
    if (!is_decimal_point(text_, piece_.begin, sign.at)) return false;
    take(sign);
    has_point_ = true;
    return true;
}

bool WordScanner::take_joint(const Glyph& sign, bool joins) {
    if (joins) at_ = sign.end();
    return joins;
}

bool WordScanner::take_initials() {
    const std::size_t spaced_end = spaced_initials_end(text_, at_);
    const std::size_t end = spaced_end == at_ ? initials_end(text_, at_) : spaced_end;
    if (end == at_) return false;
    const std::size_t begin = at_;
    while (at_ < end) {
        const Glyph glyph = glyph_at(text_, at_);
        if (glyph.kind() == CharacterClass::letter)
            take(glyph);
        else
            at_ = glyph.end();
    }
    finish_piece(at_);
    if (spaced_end == end) add_letters(begin, end);
    at_ = possessive_end(text_, at_);
    return true;
}

/// Initials with blanks between are found one by one as well.
void WordScanner::add_letters(std::size_t begin, std::size_t end) {
    for (std::size_t at = begin; at < end;) {
        const Glyph glyph = glyph_at(text_, at);
        at = glyph.end();
        if (glyph.kind() != CharacterClass::letter) continue;
        const std::size_t term = tokens_->size();
        tokens_->append(text_, glyph);
        tokens_->add(tokens_->from(term), {glyph.at, at}, TokenKind::beside);
    }
}

void WordScanner::take_grouped_number() {
    if (first_ != CharacterClass::digit) return;
    const std::size_t end = grouped_number_end(text_, at_);
    while (at_ < end) {
        const Glyph glyph = glyph_at(text_, at_);
        if (glyph.kind() == CharacterClass::digit)
            take(glyph);
        else
            at_ = glyph.end();
    }
}

bool WordScanner::is_at(std::size_t at, CharacterClass kind) const {
    return at < text_.size() && glyph_at(text_, at).kind() == kind;
}

/// The quotation mark of an acronym stands before its last letter.
bool WordScanner::joins_hebrew(const Glyph& sign) const {
    if (!is_hebrew(text_, character_before(text_, sign.at)) || !is_hebrew(text_, sign.end()))
        return false;
    return !is_hebrew(text_, glyph_at(text_, sign.end()).end());
}

bool WordScanner::joins_catalan(const Glyph& sign) const {
    return is_l(text_, sign.at - 1) && is_l(text_, sign.end());
}

} // namespace lacuna
