// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/folding.hpp"

#include "common/analysis.hpp"
#include "common/apostrophes.hpp"
#include "common/initials.hpp"
#include "common/signs.hpp"
#include "common/utf8.hpp"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <array>

namespace lacuna {

namespace {

/// ICU needs time quadratic in the number of marks on one letter, so it gets pieces of this size.
constexpr std::size_t longest_piece = 1024;

std::string normalised(std::string_view text) {
    UErrorCode status = U_ZERO_ERROR;
    const auto* form = icu::Normalizer2::getNFCInstance(status);
    if (U_FAILURE(status) != 0) return std::string(text);
    std::string result;
    while (!text.empty()) {
        const auto piece = cut_to(text, longest_piece);
        icu::StringByteSink<std::string> sink(&result);
        form->normalizeUTF8(0, {piece.data(), static_cast<int32_t>(piece.size())}, sink, nullptr,
                            status);
        text.remove_prefix(piece.size());
    }
    return result;
}

void append(std::string& to, std::string_view text, const Glyph& glyph) {
    std::array<char, Character::longest_folded> bytes{};
    to.append(bytes.data(), glyph.character.write(text.substr(glyph.at, glyph.size), bytes.data()));
}

bool is_digit_at(std::string_view text, std::size_t at) {
    return at < text.size() && glyph_at(text, at).kind() == CharacterClass::digit;
}

/// Whether normal form could differ from what folding letter by letter gives.
bool needs_normal_form(std::string_view text) {
    bool after_mark = false;
    for (std::size_t at = 0; at < text.size();) {
        const Glyph glyph = glyph_at(text, at);
        at = glyph.end();
        if (glyph.character.composes()) return true;
        const bool is_mark =
            glyph.kind() == CharacterClass::extend || glyph.kind() == CharacterClass::dictionary;
        if (is_mark && after_mark && may_be_reordered(text, glyph)) return true;
        after_mark = is_mark && !glyph.character.is_removed();
    }
    return false;
}

std::string fold_characters(std::string_view word) {
    std::string folded;
    folded.reserve(word.size());
    auto previous = CharacterClass::other;
    for (std::size_t at = 0; at < word.size();) {
        const Glyph glyph = glyph_at(word, at);
        at = glyph.end();
        const auto kind = glyph.kind();
        const bool is_point = kind == CharacterClass::dot && previous == CharacterClass::digit &&
                              is_digit_at(word, at);
        const bool is_mark =
            kind == CharacterClass::extend || kind == CharacterClass::zero_width_space;
        const bool is_kept = is_word_class(kind) || kind == CharacterClass::symbol || is_mark ||
                             kind == CharacterClass::low_line || is_point;
        if (is_kept) append(folded, word, glyph);
        if (!is_mark) previous = kind;
    }
    return folded;
}

/// Invalid bytes become U+FFFD, white space and controls spaces.
std::string fold_all(std::string_view value) {
    std::string folded;
    folded.reserve(value.size());
    for (std::size_t at = 0; at < value.size();) {
        const Glyph glyph = glyph_at(value, at);
        at = glyph.end();
        if (glyph.character.is_itself() && !code_point_at(value, glyph.at).is_valid)
            folded += replacement;
        else
            append(folded, value, glyph);
    }
    return folded;
}

std::string single_spaced(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (const char c : text)
        if (c != ' ' || (!result.empty() && result.back() != ' ')) result += c;
    if (result.ends_with(' ')) result.pop_back();
    return result;
}

/// The nasals of Devanagari, and the stops before which each may be written as anusvara.
struct Nasal {
    char32_t letter;
    char32_t first_stop;
    char32_t last_stop;
};
constexpr std::array nasals{Nasal{U'ङ', U'क', U'घ'}, Nasal{U'ञ', U'च', U'झ'},
                            Nasal{U'ण', U'ट', U'ढ'}, Nasal{U'न', U'त', U'ध'},
                            Nasal{U'म', U'प', U'भ'}};
constexpr std::string_view virama = "\u094D";
constexpr std::string_view anusvara = "\u0902";

/// Whether `letter` is the nasal of the stop that follows at `at`.
bool is_nasal_of(char32_t letter, std::string_view text, std::size_t at) {
    if (at >= text.size()) return false;
    const char32_t stop = code_point_at(text, at).value;
    return std::any_of(nasals.begin(), nasals.end(), [&](const Nasal& nasal) {
        return letter == nasal.letter && stop >= nasal.first_stop && stop <= nasal.last_stop;
    });
}

/// हिन्दी as हिंदी: half a nasal before a stop of its kind is the same as anusvara.
std::string with_anusvara(std::string word) {
    if (word.find(virama) == std::string::npos) return word;
    std::string result;
    for (std::size_t at = 0; at < word.size();) {
        const CodePoint letter = code_point_at(word, at);
        const std::size_t after = at + letter.size;
        const std::size_t stop = after + virama.size();
        const bool is_half = std::string_view(word).substr(after).starts_with(virama);
        if (is_half && is_nasal_of(letter.value, word, stop)) {
            result += anusvara;
            at = stop;
            continue;
        }
        result.append(word, at, letter.size);
        at = after;
    }
    return result;
}

} // namespace

bool may_be_reordered(std::string_view text, Glyph mark) {
    return u_getCombiningClass(static_cast<UChar32>(code_point_at(text, mark.at).value)) != 0;
}

std::string fold_composing_word(std::string_view word) {
    return with_anusvara(normalised(fold_characters(normalised(word))));
}

std::string fold_word(std::string_view word) {
    word = without_possessive(word);
    const auto core = without_signs(word);
    std::string folded =
        needs_normal_form(core) ? fold_composing_word(core) : fold_characters(core);
    if (core.size() == word.size()) return folded;
    const auto before = static_cast<std::size_t>(core.data() - word.data());
    const auto behind = word.substr(before + core.size());
    return std::string(word.substr(0, before)).append(folded).append(behind);
}

std::string fold_value(std::string_view value) {
    // Capitals with dots before a name are initials; so are letters that only folding shows.
    const std::string with_capitals = with_plain_initials(value);
    if (!with_capitals.empty()) value = with_capitals;
    std::string folded = single_spaced(
        needs_normal_form(value) ? normalised(fold_all(normalised(value))) : fold_all(value));
    std::string plain = with_plain_initials(folded);
    return plain.empty() ? folded : plain;
}

bool has_bigrams(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const Glyph glyph = glyph_at(text, at);
        if (glyph.kind() == CharacterClass::ideograph) return true;
        at = glyph.end();
    }
    return false;
}

} // namespace lacuna
