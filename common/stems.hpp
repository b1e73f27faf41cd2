// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lacuna {

/// What words are known by that are forms of one word. It need not be a word itself.
struct Stems {
    std::vector<std::string> whole;  ///< if all letters at the word's edge are its own
    std::vector<std::string> parted; ///< if some are words of their own that lean on it
    std::vector<std::string> parts;  ///< of a compound: it is found by them, and finds them not
};

/// What is written together with the word that follows, in a language that does so.
struct Leaning {
    std::string article;                 ///< a word that follows it is a word of its own
    std::vector<std::string> beginnings; ///< the article too
};

[[nodiscard]] const Leaning& arabic_leaning();
[[nodiscard]] const Leaning& hebrew_leaning();

// Stemmers of our own, for words as `written_word` gives them.

/// Conjunctions, prepositions, article and pronouns come off; plurals and cases meet.
[[nodiscard]] Stems arabic_stems(std::string_view word);
/// The letters that lean on a Hebrew word (ו ש ה ב כ ל מ) come off; plurals meet.
[[nodiscard]] Stems hebrew_stems(std::string_view word);
/// Plurals and the ending ی come off.
[[nodiscard]] Stems persian_stems(std::string_view word);
/// Particles come off; long words are compounds.
[[nodiscard]] Stems korean_stems(std::string_view word);

/// Endings of a language without another stemmer, longest first; empty: there are none.
[[nodiscard]] std::vector<std::string> light_endings(std::string_view language);
/// The word without the first of the endings that leaves enough of it.
[[nodiscard]] std::string without_ending(std::string_view word,
                                         const std::vector<std::string>& endings);

} // namespace lacuna
