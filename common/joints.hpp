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

/// Where the word begins that low lines join to the one which ends at `end`; `end` if none does.
[[nodiscard]] std::size_t after_low_lines(std::string_view text, std::size_t end);

/// The same for one hyphen, with or without the end of a line behind it.
[[nodiscard]] std::size_t after_hyphen(std::string_view text, std::size_t end);

/// Whether two words with a hyphen between are also written as one: letters, and perhaps a short
/// number after them. `text` is what both are in.
[[nodiscard]] bool may_close(std::string_view text, const Token& first, const Token& second);

} // namespace lacuna
