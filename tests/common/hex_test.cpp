// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/hex.hpp"

#include <doctest/doctest.h>

using lacuna::hex_value;

TEST_CASE("a digit of base 16 has its value, other characters have none") {
    CHECK(hex_value('0') == 0);
    CHECK(hex_value('9') == 9);
    CHECK(hex_value('a') == 10);
    CHECK(hex_value('F') == 15);
    for (const char c : {'g', 'G', '/', ':', '@', '`', ' ', '\xA0'}) CHECK(hex_value(c) == -1);
}
