// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace lacuna::searcher {

/// Which of the folded words of a query only hold its sentence together: articles, prepositions,
/// pronouns, auxiliary verbs, question words. One that is a word of content in another language
/// (`war`, `die`) is such a word only beside one that no other language has.
[[nodiscard]] std::vector<bool> function_words(const std::vector<std::string>& words);

} // namespace lacuna::searcher
