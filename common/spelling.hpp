// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace lacuna {

// Words as they are written: folding makes look-alikes meet and takes away what their inflection
// goes by (publicación and publicaciones, ışık and ışıklar, محكمة and محكمتها).

/// What of its spelling a language's inflections go by, beside the folded word.
enum class Spelling : std::uint8_t {
    folded,           ///< nothing
    accents,          ///< letters as they are
    dotted_i,         ///< the same, of Turkish: I is the capital of ı
    letters_of_comma, ///< the same, of Romanian: ș and ț may be typed with a cedilla
    feminine_ending   ///< ة, which is folded to ه
};

[[nodiscard]] Spelling spelling_of(std::string_view language);

/// Whether a word that stands in a text like this may be another than the folded word.
[[nodiscard]] bool may_be_spelled_apart(std::string_view text, Spelling spelling);

/// A word of a text in lower case with all that its spelling goes by. `folded` is fold_word(text),
/// and what is returned if there is no more to it.
[[nodiscard]] std::string written_word(std::string_view text, std::string_view folded,
                                       Spelling spelling);

} // namespace lacuna
