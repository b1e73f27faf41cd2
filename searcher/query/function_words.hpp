// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lacuna::searcher {

/// Which of the folded words of a query only hold its sentence together: articles, prepositions,
/// pronouns, auxiliary verbs, question words. One that is a word of content in another language
/// (`war`, `die`) is such a word only beside one that no other language has.
[[nodiscard]] std::vector<bool> function_words(const std::vector<std::string>& words);

/// Whether a folded word is one of those in texts of a language (ISO 639-1); empty: it is unknown,
/// and any language will do.
[[nodiscard]] bool is_function_word(std::string_view word, std::string_view language);

} // namespace lacuna::searcher
