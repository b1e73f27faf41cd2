// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace lacuna {

// What becomes of an apostrophe (or a sign typed for it) inside a word:
//
// | written                            | words            | because
// | China’s, U.N.'s, 1990's            | china, un, 1990  | a possessive at the end is dropped
// | l'homme, qu’il, dell'informazione  | l homme …        | an elided word is a word
// | Türkiye'de, Ankara'nın, AB'ye      | turkiye de …     | Turkish case endings of names
// | 2019'da, 90'lar                    | 2019 da, 90 lar  | numbers stand for themselves
// | 15'000                             | 15000            | it groups digits
// | don't, O'Brien, Xi'an, пам'ять     | dont, obrien …   | everywhere else it is left out

/// Whether a folded word is the short form of an article, pronoun or preposition in French, Italian
/// or Catalan.
[[nodiscard]] bool is_elision(std::string_view folded);

/// Whether `suffix` (folded) is a Turkish ending of the name that stands before the apostrophe as
/// `name` (folded). Only to be asked for names with a capital.
[[nodiscard]] bool is_turkish_ending(std::string_view name, std::string_view suffix);

/// `word` without an English possessive at its end.
[[nodiscard]] std::string_view without_possessive(std::string_view word);

/// Where the possessive ends whose apostrophe would be at `at`; `at` itself if there is none.
[[nodiscard]] std::size_t possessive_end(std::string_view text, std::size_t at);

} // namespace lacuna
