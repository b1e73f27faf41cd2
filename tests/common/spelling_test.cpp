// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/spelling.hpp"

#include "common/analysis.hpp"

#include <doctest/doctest.h>

namespace lacuna {
namespace {

std::string written(std::string_view text, std::string_view language) {
    return written_word(text, fold_word(text), spelling_of(language));
}

TEST_CASE("a word is written with its accents in lower case") {
    CHECK(written("Educación", "es") == "educación");
    CHECK(written("ÇOCUĞUN", "tr") == "çocuğun");
    CHECK(written("SAYIN", "tr") == "sayın");
    CHECK(written("İLAN", "tr") == "ilan");
    CHECK(written("Știrile", "ro") == "ştirile");
    CHECK(written("e\xCC\x81te\xCC\x81", "fr") == "été");
    CHECK(written("Ausgabe", "de") == "ausgabe");
}

TEST_CASE("of an Arabic word the feminine ending is kept") {
    CHECK(written("مجلة", "ar") == "مجلة");
    CHECK(written("إدارة", "ar") == "ادارة");
    CHECK(written("مجله", "ar") == "مجله");
}

TEST_CASE("languages whose inflections do not go by spelling keep the folded word") {
    CHECK(written("Café", "en") == "cafe");
    CHECK(written("Ёлка", "ru") == "елка");
    CHECK(written("日本", "ja") == "日本");
}

TEST_CASE("what is not one word is kept folded") {
    CHECK(written_word("São-Tomé", "sao", Spelling::accents) == "sao");
    const std::string longest(600, 'e');
    CHECK(written_word("é" + longest, "e" + longest, Spelling::accents) == "e" + longest);
}

} // namespace
} // namespace lacuna
