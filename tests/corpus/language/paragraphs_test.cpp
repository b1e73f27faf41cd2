// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/language/paragraphs.hpp"

#include <doctest/doctest.h>
#include <string>
#include <vector>

using lacuna::corpus::TextLine;
using lacuna::corpus::to_paragraphs;

TEST_CASE("lines that were wrapped at a width are joined, others are paragraphs") {
    CHECK(to_paragraphs("The networks were switched off before midnight on\n"
                        "Monday, and the engineers were told nothing about\n"
                        "the reason.\n\nSecond paragraph.\r\nThird paragraph.") ==
          "The networks were switched off before midnight on Monday, and the engineers were told "
          "nothing about the reason.\n\nSecond paragraph.\n\nThird paragraph.");
    CHECK(to_paragraphs("The network was examined by the observatory (OONI)\n"
                        "and by a university.") ==
          "The network was examined by the observatory (OONI) and by a university.");
    CHECK(to_paragraphs("他們在發言當中問了多少次仍然沒有回答的那一個問題：甲乙丙丁戊己庚辛壬癸子丑"
                        "寅卯辰巳午未？\n"
                        "沒有人回答。") == "他們在發言當中問了多少次仍然沒有回答的那一個問題：甲乙"
                                           "丙丁戊己庚辛壬癸子丑寅卯辰巳午未？\n\n沒有人回答。");
    CHECK(to_paragraphs("a\tb  c\x01\n\n\n\nd") == "a b c\n\nd");
    CHECK(to_paragraphs("").empty());
}

TEST_CASE("a line knows whether an empty one stood before it") {
    std::vector<bool> gaps;
    lacuna::corpus::for_each_text_line(
        "One\nTwo\n\nThree\r\nFour", [&](const TextLine& line) { gaps.push_back(line.after_gap); });
    CHECK(gaps == std::vector<bool>{true, false, true, false});
}
