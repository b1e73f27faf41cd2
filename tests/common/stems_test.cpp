// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/stems.hpp"

#include "common/analysis.hpp"

#include <algorithm>
#include <doctest/doctest.h>

namespace lacuna {
namespace {

bool meet(const Stems& left, const Stems& right) {
    const auto all = [](Stems stems) {
        auto words = std::move(stems.whole);
        words.insert(words.end(), stems.parted.begin(), stems.parted.end());
        return words;
    };
    const auto lefts = all(left);
    const auto rights = all(right);
    return std::any_of(lefts.begin(), lefts.end(), [&](const std::string& stem) {
        return std::find(rights.begin(), rights.end(), stem) != rights.end();
    });
}

TEST_CASE("Arabic words meet with what leans on them, in the plural and owned") {
    for (const auto* word :
         {"المجلة", "مجلتها", "بالمجلة", "وللمجلة", "مجلات", "ومجلاتهم", "مجلته"}) {
        CAPTURE(word);
        CHECK(meet(arabic_stems("مجلة"), arabic_stems(word)));
    }
    CHECK(meet(arabic_stems("مراسلين"), arabic_stems("والمراسلون")));
    CHECK(meet(arabic_stems("لجنة"), arabic_stems("للجنة")));
    CHECK(meet(arabic_stems("مجلة"), arabic_stems("المجلتين")));
    CHECK_FALSE(meet(arabic_stems("مجلة"), arabic_stems("مجل")));
    CHECK(arabic_stems("في").parted.empty());
}

TEST_CASE("Hebrew words meet with the letters that lean on them") {
    CHECK(meet(hebrew_stems("עיתון"), hebrew_stems("בעיתון")));
    CHECK(meet(hebrew_stems("עיתון"), hebrew_stems("ושהעיתונים")));
    CHECK(meet(hebrew_stems("הידיעה"), hebrew_stems("ידיעות")));
    CHECK_FALSE(meet(hebrew_stems("עיתון"), hebrew_stems("שלטון")));
}

TEST_CASE("Persian plurals meet their singulars") {
    CHECK(meet(persian_stems("كارمند"), persian_stems("كارمندان")));
    CHECK(meet(persian_stems("بازنده"), persian_stems("بازندگان")));
    CHECK(meet(persian_stems("دانشجو"), persian_stems("دانشجويان")));
    CHECK(meet(persian_stems("تصميم"), persian_stems("تصميمات")));
    CHECK(meet(persian_stems("كتاب"), persian_stems("كتابهايشان")));
    CHECK_FALSE(meet(persian_stems("دور"), persian_stems("دوران")));
}

TEST_CASE("Korean particles come off and compounds have parts") {
    CHECK(meet(korean_stems("신문"), korean_stems("신문에서는")));
    CHECK(meet(korean_stems("방송을"), korean_stems("방송의")));
    CHECK(meet(korean_stems("명"), korean_stems("명이")));
    CHECK(meet(korean_stems("월"), korean_stems("월부터")));
    CHECK(korean_stems("종이").parted.empty());
    const auto parts = korean_stems("신문기자들이").parts;
    CHECK(std::find(parts.begin(), parts.end(), "기자") != parts.end());
    CHECK(korean_stems("도서관").parts.empty());
}

TEST_CASE("light stemmers take endings off") {
    struct Row {
        const char* language;
        const char* one;
        const char* other;
    };
    constexpr Row rows[] = {{"el", "εφημερίδα", "εφημερίδες"},
                            {"el", "νόμος", "νόμων"},
                            {"uk", "газета", "газетами"},
                            {"uk", "законів", "законом"},
                            {"pl", "gazeta", "gazetami"},
                            {"pl", "ustawy", "ustawach"},
                            {"fa", "روزنامه", "روزنامه\xE2\x80\x8Cها"},
                            {"fa", "خبر", "خبرهای"},
                            {"ur", "اخبار", "اخباروں"},
                            {"hi", "किताब", "किताबों"},
                            {"bg", "вестник", "вестникът"},
                            {"cs", "novina", "novinami"}};
    for (const auto& [language, one, other] : rows) {
        CAPTURE(one);
        const auto endings = light_endings(language);
        CHECK(without_ending(fold_word(one), endings) == without_ending(fold_word(other), endings));
        CHECK_FALSE(endings.empty());
    }
    CHECK(light_endings("en").empty());
}

} // namespace
} // namespace lacuna
