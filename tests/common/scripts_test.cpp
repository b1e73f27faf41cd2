// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/scripts.hpp"

#include <doctest/doctest.h>

namespace lacuna {
namespace {

TEST_CASE("a word is of the script of its first letter") {
    CHECK(script_of("łódź") == Script::latin);
    CHECK(script_of("ốc") == Script::latin);
    CHECK(script_of("φως") == Script::greek);
    CHECK(script_of("їжак") == Script::cyrillic);
    CHECK(script_of("אור") == Script::hebrew);
    CHECK(script_of("روشنی") == Script::arabic);
    CHECK(script_of("प्रकाश") == Script::devanagari);
    CHECK(script_of("빛") == Script::hangul);
    CHECK(script_of("12я") == Script::cyrillic);
    CHECK(script_of("光") == Script::other);
    CHECK(script_of("") == Script::other);
}

} // namespace
} // namespace lacuna
