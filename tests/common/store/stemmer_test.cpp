// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/store/stemmer.hpp"

#include <doctest/doctest.h>

namespace lacuna {
namespace {

TEST_CASE("every language that is said to have a stemmer has one") {
    for (char first = 'a'; first <= 'z'; ++first)
        for (char second = 'a'; second <= 'z'; ++second) {
            const std::string code{first, second};
            CAPTURE(code);
            if (has_stemmer(code)) CHECK_FALSE(Stemmer(code).stems("abcdef").whole.empty());
        }
}

TEST_CASE("a stemmer knows the script of its language") {
    CHECK(Stemmer("tr").writes("ışık"));
    CHECK_FALSE(Stemmer("tr").writes("свет"));
    CHECK(Stemmer("uk").writes("світло"));
    CHECK(Stemmer("ko").writes("신문"));
}

} // namespace
} // namespace lacuna
