// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/language/detect.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using lacuna::corpus::canonical_language;
using lacuna::corpus::detect_language;

TEST_CASE("a declared language becomes its two letters") {
    const std::vector<std::pair<std::string_view, std::string>> cases{
        {"en", "en"},         {"EN", "en"},      {"zh-Hant", "zh"}, {"pt-BR", "pt"},
        {"en_US", "en"},      {"eng", "en"},     {"deu", "de"},     {"English", "en"},
        {"français", "fr"},   {"Deutsch", "de"}, {"Turkish", "tr"}, {"русский", "ru"},
        {" en-us, en", "en"}, {"iw", "he"},      {"nb-NO", "no"},   {"中文", "zh"},
    };
    for (const auto& [declared, code] : cases) {
        CAPTURE(declared);
        CHECK(canonical_language(declared) == code);
    }
}

TEST_CASE("what is no language is none") {
    for (const std::string_view declared : {"", "xx", "und", "mul", "Klingonish", "12", "x"}) {
        CAPTURE(declared);
        CHECK(canonical_language(declared).empty());
    }
    CHECK(canonical_language(std::string(10000, 'e')).empty());
}

TEST_CASE("the language of a text is detected") {
    CHECK(detect_language("The government ordered internet providers to block the site on Monday, "
                          "and journalists protested in front of the ministry.") == "en");
    CHECK(detect_language("Правительство распорядилось заблокировать сайт, и журналисты вышли на "
                          "протест к зданию министерства.") == "ru");
    CHECK(detect_language("香港警方今天清晨搜查網路媒體的辦公室，以涉嫌串謀發布煽動刊物拘捕六名人員"
                          "，並凍結資產。") == "zh");
    const std::string persian =
        "دولت دستور داد که این وب‌سایت مسدود شود";
    CHECK(detect_language(persian + " و روزنامه‌نگاران اعتراض کردند.") ==
          "fa");
}

TEST_CASE("too little text has no language") {
    CHECK(detect_language("").empty());
    CHECK(detect_language("OK").empty());
    CHECK(detect_language("1234567890 1234567890 1234567890").empty());
}
