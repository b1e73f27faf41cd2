// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/language/sentences.hpp"

#include <doctest/doctest.h>

#include <string_view>

using lacuna::corpus::ends_quotation;
using lacuna::corpus::ends_sentence;

TEST_CASE("sentences of any script end with a stop, behind which marks may close") {
    for (const std::string_view text : {"It was shut.",
                                        "Why?",
                                        "No!",
                                        "He waited…",
                                        "It says:",
                                        "(It was shut.)",
                                        "“It was.”",
                                        "‘It was.’",
                                        "It was. ",
                                        "(“Why?”)",
                                        "网站已关闭。",
                                        "为什么？",
                                        "总统说：“不能！”",
                                        "总统说：",
                                        "閉鎖された｡",
                                        "(詳細は後日。）",
                                        "لماذا؟",
                                        "سائٹ بند ہے۔",
                                        "साइट बंद है।",
                                        "ድረ ገጹ ተዘግቷል።",
                                        "ပိတ်ထားသည်။",
                                        "គេហទំព័រត្រូវបានបិទ។",
                                        "Կայքը փակ է։",
                                        "དྲ་ཚིགས་བཀག་འདུག།",
                                        "Γιατί;"}) {
        CAPTURE(text);
        CHECK(ends_sentence(text));
    }
}

TEST_CASE("what ends without a stop is no sentence") {
    for (const std::string_view text :
         {"", " ", "\"", ")", "Share", "The site (closed)", "Court speaks of “censorship”",
          "网站已关闭", "one, two,", "a;", "v1.2"}) {
        CAPTURE(text);
        CHECK_FALSE(ends_sentence(text));
    }
}

TEST_CASE("a quotation ends with its mark, with or without a stop") {
    for (const std::string_view text :
         {"“It was.”", "Court speaks of “censorship”", "Court speaks of \"censorship\"",
          "(He said “no”)", "「閉鎖」", "『閉鎖』", "«Nein» "}) {
        CAPTURE(text);
        CHECK(ends_quotation(text));
    }
    for (const std::string_view text :
         {"", "It was.", "the editors’", "(closed)", "“No” he said"}) {
        CAPTURE(text);
        CHECK_FALSE(ends_quotation(text));
    }
}

TEST_CASE("a long line of a script without stops reads as a sentence, a short one does not") {
    using lacuna::corpus::reads_as_sentence;
    CHECK(reads_as_sentence("เจ้าหน้าที่สั่งปิดเว็บไซต์ของหนังสือพิมพ์เมื่อวันจันทร์"));
    CHECK_FALSE(reads_as_sentence("ข่าวล่าสุด"));
    CHECK(reads_as_sentence("It was shut."));
    CHECK_FALSE(reads_as_sentence("Officials shut the site of the newspaper on Monday"));
}
