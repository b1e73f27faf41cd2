// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/token_buffer.hpp"

#include <cstddef>
#include <string_view>

namespace lacuna {

// Signs that belong to a word, which is found without them as well, and dots between numbers:
//
// | written          | word      | beside it
// | C++, Disney+     | c++       | c
// | C#, F#           | c#        | c
// | .NET, .onion     | .net      | net
// | 192.168.10.1     | 192 168 … | 192.168 168.10 10.1
// | 50+, a+b, $5, @x | 50, a b … | none: signs of numbers, sums, money and names are no words

/// Whether a sign may belong to a word before or behind it.
[[nodiscard]] constexpr bool is_word_sign(char c) { return c == '+' || c == '#'; }

/// Where the signs end that belong to the word `word` of the text; its end if none do.
[[nodiscard]] std::size_t after_signs(std::string_view text, TokenBuffer::Range word);

/// The word without the signs that belong to it.
[[nodiscard]] std::string_view without_signs(std::string_view word);

/// Whether the dot at `at` belongs to the word behind it: no sentence ends with it.
[[nodiscard]] bool is_leading_dot(std::string_view text, std::size_t at);

/// Where the number behind the dot at `dot` ends, if there is one before it too; else `dot`.
[[nodiscard]] std::size_t dotted_number_end(std::string_view text, std::size_t dot);

} // namespace lacuna
