// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/utf8.hpp"

namespace lacuna {

/// What a digit of base 16 stands for, in capitals or not; -1 for other characters.
[[nodiscard]] constexpr int hex_value(char c) {
    if (is_digit(c)) return c - '0';
    const char lower = lower_ascii(c);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

} // namespace lacuna
