// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/language/paragraphs.hpp"

#include <doctest/doctest.h>
#include <string>
#include <vector>

using lacuna::corpus::TextLine;
using lacuna::corpus::to_paragraphs;

TEST_CASE("controls that stand for quotation marks are left to be mended") {
    CHECK(to_paragraphs("the censor\u0092s pen\u0007") == "the censor\u0092s pen");
    CHECK(to_paragraphs("\u0093No\u0094\u0085\u0085said she") == "\u0093No\u0094\n\nsaid she");
}

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

TEST_CASE("every mark that ends a line ends one") {
    CHECK(to_paragraphs("a\u2028b\u2029c\u0085d\re\r\nf\ng") == "a\n\nb\n\nc\n\nd\n\ne\n\nf\n\ng");
    CHECK(to_paragraphs("café\nÂge – β\u2028вода") == "café\n\nÂge – β\n\nвода");
}

TEST_CASE("blanks are collapsed and controls are left out of a line") {
    CHECK(to_paragraphs("  a  b \u00A0c  ") == "a b c");
    CHECK(to_paragraphs("a\x07"
                        "b \x01 c") == "ab c");
    CHECK(to_paragraphs("\uFEFFвода  и\tсоль ") == "вода и соль");
}

TEST_CASE("words that were cut at line ends are whole again") {
    CHECK(to_paragraphs(
              "The networks were switch-\ned off by a well-known man\nat night, and the well-\n"
              "known editors of the week-\nly gave no answer.") ==
          "The networks were switched off by a well-known man at night, and the well-known editors "
          "of the weekly gave no answer.");
    CHECK(
        to_paragraphs("Die Behörde sperrte Zeitun-\ngen der Opposition, und Presse-\nund "
                      "Meinungsfreiheit galten am\nMontag nichts mehr im Lande.") ==
        "Die Behörde sperrte Zeitungen der Opposition, und Presse- und Meinungsfreiheit galten am "
        "Montag nichts mehr im Lande.");
}

TEST_CASE("paragraphs of a wrapped text without empty lines are told apart") {
    CHECK(to_paragraphs("The networks were switched off before midnight on\n"
                        "Monday, and nobody was told.\n"
                        "Nobody in the capital could say for how long the\n"
                        "order was meant to last, or who had signed it.") ==
          "The networks were switched off before midnight on Monday, and nobody was told."
          "\n\nNobody in the capital could say for how long the order was meant to last, "
          "or who had signed it.");
    CHECK(to_paragraphs("两家最大的网络在星期一午夜之前被关闭，工程师们\n说他们只有一刻钟的时间来"
                        "执行这个命令，没有新闻，\n没有人说明原因。") ==
          "两家最大的网络在星期一午夜之前被关闭，工程师们说他们只有一刻钟的时间来执行这个命令，没有"
          "新闻，没有人说明原因。");
}

TEST_CASE("verses and lists are not joined") {
    for (const std::string text :
         {"Night over the harbour,\nno lamp, no letter,\nhome.",
          "千山鸟飞绝，万径人踪灭。\n孤舟蓑笠翁，独钓寒江雪。", "Ola\nMira Sund, editor\nPeter",
          "The tower was dark at nine o'clock.\nThe bridge was dark at ten or so.\nThe square "
          "went dark at eleven."}) {
        CAPTURE(text);
        std::size_t lines = 1;
        for (const char c : text) lines += c == '\n' ? 1 : 0;
        std::size_t paragraphs = 0;
        lacuna::corpus::for_each_text_line(text, [&](const TextLine&) { ++paragraphs; });
        CHECK(paragraphs == lines);
    }
}

TEST_CASE("a line knows whether an empty one stood before it") {
    std::vector<bool> gaps;
    lacuna::corpus::for_each_text_line(
        "One\nTwo\n\nThree\r\nFour", [&](const TextLine& line) { gaps.push_back(line.after_gap); });
    CHECK(gaps == std::vector<bool>{true, false, true, false});
}
