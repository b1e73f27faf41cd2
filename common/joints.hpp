// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/analysis.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace lacuna {

// What holds words together that are found alone and, as another form, whole:
//
// | written                        | words            | whole
// | file_name, #free_press         | file name        | file_name, for wildcards
// | well-being, COVID-19           | well being       | wellbeing, covid19
// | news-⏎paper, news\u00AD⏎paper, news¬⏎paper | news paper | newspaper
// | two- and three-year            | two and three …  | none
// | کتاب\u200Cها, روزنامه\u200Cنگار | کتاب ها, روزنامه نگار | کتابها, روزنامهنگار
// | کتاب ها, می شود                | the same         | the same, as for a half-space

/// Where the word begins that low lines join to the one which ends at `end`; `end` if none does.
[[nodiscard]] std::size_t after_low_lines(std::string_view text, std::size_t end);

/// The same for one hyphen, with or without the end of a line behind it.
[[nodiscard]] std::size_t after_hyphen(std::string_view text, std::size_t end);

/// The same for the half-space of Arabic script, which other scripts have inside of words.
[[nodiscard]] std::size_t after_half_space(std::string_view text, std::size_t end);

/// The same for the blank that is typed instead of a half-space: before endings of Persian nouns
/// and after beginnings of its verbs. `word` is the term of the word that ends at `end`.
[[nodiscard]] std::size_t after_blank_for_half_space(std::string_view text, std::size_t end,
                                                     std::string_view word);

/// Whether two words with a hyphen between are also written as one: letters, and perhaps a short
/// number after them. `text` is what both are in.
[[nodiscard]] bool may_close(std::string_view text, const Token& first, const Token& second);

} // namespace lacuna
