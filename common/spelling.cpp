// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/spelling.hpp"

#include "common/analysis.hpp"
#include "common/utf8.hpp"

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/normalizer2.h>

#include <algorithm>
#include <array>
#include <utility>

namespace lacuna {

namespace {

struct SpellingRow {
    std::string_view language;
    Spelling spelling;
};

/// Languages that write their inflections with more than the folded word has.
constexpr std::array spellings{
    SpellingRow{"ar", Spelling::feminine_ending}, SpellingRow{"ca", Spelling::accents},
    SpellingRow{"da", Spelling::accents},         SpellingRow{"de", Spelling::accents},
    SpellingRow{"es", Spelling::accents},         SpellingRow{"eu", Spelling::accents},
    SpellingRow{"fi", Spelling::accents},         SpellingRow{"fr", Spelling::accents},
    SpellingRow{"ga", Spelling::accents},         SpellingRow{"hu", Spelling::accents},
    SpellingRow{"it", Spelling::accents},         SpellingRow{"lt", Spelling::accents},
    SpellingRow{"nl", Spelling::accents},         SpellingRow{"no", Spelling::accents},
    SpellingRow{"pt", Spelling::accents},         SpellingRow{"ro", Spelling::letters_of_comma},
    SpellingRow{"sv", Spelling::accents},         SpellingRow{"tr", Spelling::dotted_i}};

constexpr std::string_view taa_marbuta = "ة";
constexpr std::string_view haa = "ه";

/// A longer text is no word that inflects.
constexpr std::size_t longest_spelled = 256;

std::string in_lower_case(std::string_view text, const char* locale) {
    UErrorCode status = U_ZERO_ERROR;
    std::string composed;
    icu::StringByteSink<std::string> composing(&composed);
    const icu::StringPiece piece(text.data(), static_cast<int32_t>(text.size()));
    icu::Normalizer2::getNFCInstance(status)->normalizeUTF8(0, piece, composing, nullptr, status);
    std::string lower;
    icu::StringByteSink<std::string> lowering(&lower);
    icu::CaseMap::utf8ToLower(locale, 0, composed, lowering, nullptr, status);
    return U_SUCCESS(status) != 0 ? lower : std::string();
}

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

std::string spelled(std::string_view text, Spelling spelling) {
    std::string word = in_lower_case(text, spelling == Spelling::dotted_i ? "tr" : "");
    if (spelling == Spelling::letters_of_comma) {
        replace_all(word, "ș", "ş");
        replace_all(word, "ț", "ţ");
    }
    return word;
}

std::string with_feminine_ending(std::string_view text, std::string_view folded) {
    std::string word(folded);
    if (text.ends_with(taa_marbuta) && folded.ends_with(haa))
        word.replace(word.size() - haa.size(), haa.size(), taa_marbuta);
    return word;
}

} // namespace

Spelling spelling_of(std::string_view language) {
    const auto* const row =
        std::find_if(spellings.begin(), spellings.end(),
                     [&](const SpellingRow& known) { return known.language == language; });
    return row == spellings.end() ? Spelling::folded : row->spelling;
}

bool may_be_spelled_apart(std::string_view text, Spelling spelling) {
    switch (spelling) {
    case Spelling::folded:
        return false;
    case Spelling::feminine_ending:
        return text.ends_with(taa_marbuta);
    case Spelling::dotted_i:
        return !is_ascii(text) || text.find('I') != std::string_view::npos;
    case Spelling::accents:
    case Spelling::letters_of_comma:
        return !is_ascii(text);
    }
    return false;
}

std::string written_word(std::string_view text, std::string_view folded, Spelling spelling) {
    if (text.size() > longest_spelled || !may_be_spelled_apart(text, spelling))
        return std::string(folded);
    if (spelling == Spelling::feminine_ending) return with_feminine_ending(text, folded);
    std::string word = spelled(text, spelling);
    // A text with signs in it, which the word does not have.
    return fold_word(word) == folded ? word : std::string(folded);
}

} // namespace lacuna
