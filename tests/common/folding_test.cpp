// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/folding.hpp"

#include "common/analysis.hpp"
#include "common/safe_text.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <string_view>

namespace lacuna {

namespace {

struct Row {
    std::string_view written;
    std::string_view folded;
};

std::string utf8(char32_t c) {
    const auto byte = [](char32_t bits) {
        return static_cast<char>(static_cast<unsigned char>(bits));
    };
    if (c < 0x80) return {byte(c)};
    if (c < 0x800) return {byte(0xC0U | c >> 6U), byte(0x80U | (c & 0x3FU))};
    if (c < 0x10000)
        return {byte(0xE0U | c >> 12U), byte(0x80U | (c >> 6U & 0x3FU)), byte(0x80U | (c & 0x3FU))};
    return {byte(0xF0U | c >> 18U), byte(0x80U | (c >> 12U & 0x3FU)),
            byte(0x80U | (c >> 6U & 0x3FU)), byte(0x80U | (c & 0x3FU))};
}

} // namespace

TEST_CASE("a word is folded and never split") {
    constexpr std::array rows{
        Row{"", ""},
        Row{"Censorship", "censorship"},
        Row{"China’s", "china"},
        Row{"'s", "s"},
        Row{"don't", "dont"},
        Row{"l'homme", "lhomme"},
        Row{"U.S.", "us"},
        Row{"7.9", "7.9"},
        Row{"7.", "7"},
        Row{"15,000", "15000"},
        Row{"wu_", "wu_"},
        Row{"新聞自由", "新闻自由"},
        Row{"ＦＵＬＬ", "full"},
        Row{"cafe\xCC\x81", "cafe"},
        Row{"\xFF", ""},
    };
    for (const Row& row : rows) {
        CAPTURE(row.written);
        CHECK(fold_word(row.written) == row.folded);
    }
}

TEST_CASE("composed and decomposed spellings fold alike") {
    constexpr std::array rows{
        Row{"й", "и\u0306"},       Row{"ї", "і\u0308"},   Row{"ؤ", "و\u0654"},
        Row{"أ", "ا\u0654"},       Row{"が", "か\u3099"}, Row{"한", "\u1112\u1161\u11AB"},
        Row{"é", "e\u0301"},       Row{"क़", "क\u093C"},   Row{"ো", "\u09C7\u09BE"},
        Row{"ệ", "e\u0302\u0323"}, Row{"ガ", "ｶﾞ"},       Row{"\u0E38\u0E48", "\u0E48\u0E38"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.written);
        const std::string composed = "x" + std::string(row.written);
        const std::string decomposed = "x" + std::string(row.folded);
        CHECK(fold_word(composed) == fold_word(decomposed));
        CHECK(fold_value(composed) == fold_value(decomposed));
    }
    CHECK(fold_word("й") != fold_word("и"));
}

TEST_CASE("spellings of one letter become one letter") {
    constexpr std::array rows{
        Row{"أإآٱا", "ااااا"},   Row{"ىیي", "ييي"},       Row{"کك", "كك"},
        Row{"ةہھه", "هههه"},     Row{"ЁёЕ", "еее"},       Row{"İIıi", "iiii"},
        Row{"ŁłØøĐđ", "lloodd"}, Row{"裡裏里", "里里里"}, Row{"臺台", "台台"},
        Row{"٣۳३3", "3333"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.written);
        CHECK(fold_word(row.written) == row.folded);
    }
}

TEST_CASE("a value keeps its punctuation and loses spare spaces") {
    constexpr std::array rows{
        Row{"", ""},
        Row{"  \t\n ", ""},
        Row{"  Le   Monde\u00A0 diplomatique ", "le monde diplomatique"},
        Row{"Agence France‑Presse", "agence france-presse"},
        Row{"Women’s “Daily”", "women's \"daily\""},
        Row{"AT&T, Inc.", "at&t, inc."},
        Row{"眾新聞", "众新闻"},
        Row{"a\x01\x7F"
            "b",
            "a b"},
        Row{"soft\u00ADhyphen", "softhyphen"},
        Row{"bad\xFF", "bad\xEF\xBF\xBD"},
        Row{"한\u1112\u1161\u11AB", "한한"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.written);
        CHECK(fold_value(row.written) == row.folded);
    }
}

TEST_CASE("only Han and kana have bigrams") {
    for (const std::string_view text : {"人", "VPN的", "ｶ", "ア", "々", "\U00020000"}) {
        CAPTURE(text);
        CHECK(has_bigrams(text));
    }
    for (const std::string_view text : {"", "press", "한국", "ไทย", "、。", "\xE4\xBA", "😀"}) {
        CAPTURE(text);
        CHECK_FALSE(has_bigrams(text));
    }
}

TEST_CASE("folding what is folded changes nothing, for every character") {
    for (char32_t c = 1; c <= 0x10FFFF; ++c) {
        if (c >= 0xD800 && c <= 0xDFFF) continue;
        const std::string folded = fold_value("a" + utf8(c));
        if (folded != fold_value(folded) || !is_valid_utf8(folded)) {
            CAPTURE(static_cast<std::uint32_t>(c));
            CHECK(fold_value(folded) == folded);
            CHECK(is_valid_utf8(folded));
        }
        const std::string word = fold_word(utf8(c));
        if (word != fold_word(word)) {
            CAPTURE(static_cast<std::uint32_t>(c));
            CHECK(fold_word(word) == word);
        }
    }
}

TEST_CASE("many marks on one letter fold in linear time") {
    std::string marks = "a";
    for (int i = 0; i < 300000; ++i) marks += i % 2 == 0 ? "\u0316" : "\u0301";
    CHECK(fold_word(marks) == "a");
    CHECK(fold_value(marks) == "a");
    Analyser analyser;
    CHECK(analyser.analyse(marks)[0].term == "a");
}

} // namespace lacuna
