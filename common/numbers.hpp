// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace lacuna {

/// Where the number at `begin` ends if its digits are grouped: by threes (15,000), or as in India
/// by twos before the last three (1,50,000); else `begin`. Groups are separated by comma, Arabic
/// separator, apostrophe or a space that does not break.
[[nodiscard]] std::size_t grouped_number_end(std::string_view text, std::size_t begin);

/// Whether the digits around the dot at `at` are a decimal number and no date, version or address,
/// which have more dots. `number` is where the word with the digits before the dot begins.
[[nodiscard]] bool is_decimal_point(std::string_view text, std::size_t number, std::size_t at);

/// Where the initials at `begin` end (U.S., U.S.A): single letters with a dot after each but
/// perhaps the last, and no blanks; `begin` if there are not two.
[[nodiscard]] std::size_t initials_end(std::string_view text, std::size_t begin);

/// Where the initials at `begin` end (J. R. R., А. С.): two to eight capitals with a dot after each
/// and a blank between some; `begin` if there are none.
[[nodiscard]] std::size_t spaced_initials_end(std::string_view text, std::size_t begin);

} // namespace lacuna
