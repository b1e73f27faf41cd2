// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/output/direction.hpp"

#include <doctest/doctest.h>

namespace lacuna::searcher {

TEST_CASE("the first letter says from which side a text is read") {
    CHECK(reads_from_right("\u05d7\u05d3\u05e9\u05d5\u05ea and news"));
    CHECK(reads_from_right("12 \u062e\u0628\u0631"));
    CHECK_FALSE(reads_from_right("news \u062e\u0628\u0631"));
    CHECK_FALSE(reads_from_right("\u65b0\u95fb"));
    CHECK(reads_from_right("2019", "\u0639\u0627\u0645"));
    CHECK_FALSE(reads_from_right("2019", "year"));
    CHECK_FALSE(reads_from_right(""));
}

TEST_CASE("isolates stand around text that needs them, and only on a terminal") {
    const std::string word = "\u062e\u0628\u0631";
    CHECK(directed(word, Device::terminal) == "\u2067" + word + "\u2069");
    CHECK(directed("x " + word, Device::terminal) == "\u2066x " + word + "\u2069");
    CHECK(directed(word, Device::file) == word);
    CHECK(directed("news", Device::terminal) == "news");
}

} // namespace lacuna::searcher
