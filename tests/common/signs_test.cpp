// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/signs.hpp"

#include "tests/common/terms.hpp"

#include <doctest/doctest.h>

namespace lacuna {

TEST_CASE("signs belong to words that are found without them as well") {
    check_rows({{"in C++ or C#.", "in c++ &c or c# &c"},
                {"C++20 and Radio+, (Pride+)", "c++ &c 20 and radio+ &radio pride+ &pride"},
                {"the .NET page, .org", "the .net &net page .org &org"},
                {"ASP.NET end. Net", "asp net end net"}});
}

TEST_CASE("signs of sums, money, numbers and names are no words") {
    check_rows({{"a+b x++y 1+1 50+", "a b x y 1 1 50"},
                {"user#5 room#x #tag +49", "user 5 room x tag 49"},
                {"go+++ now", "go now"},
                {"...then (.5)", "then 5"},
                {"$7 @wen", "7 wen"}});
}

TEST_CASE("a word with its signs folds to the same alone") {
    CHECK(fold_word("C++") == "c++");
    CHECK(fold_word("F#") == "f#");
    CHECK(fold_word(".Net") == ".net");
    CHECK(fold_word("room#") == "room");
    CHECK(fold_word("3+") == "3");
    CHECK(fold_word("+") == "");
}

TEST_CASE("two numbers with a dot are found within more") {
    check_rows({{"172.16.254.9", "172 &172.16 16 &16.254 254 &254.9 9"},
                {"v3.7.2-rc", "v3 &v3.7 7 &7.2 2 rc"},
                {"3.14 end.", "3.14 end"},
                {"a.1.b", "a 1 b"}});
}

} // namespace lacuna
