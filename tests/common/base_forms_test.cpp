// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/base_forms.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

namespace lacuna {

namespace {

bool may_be(const char* language, const char* word, const char* base) {
    const auto forms = base_forms(language, word);
    return std::find(forms.begin(), forms.end(), base) != forms.end();
}

} // namespace

TEST_CASE("forms lead to what the stemmer does not see") {
    CHECK(may_be("es", "luces", "luz"));
    CHECK(may_be("es", "cuadernos", "cuaderno"));
    CHECK(may_be("es", "sueños", "sueño"));
    CHECK(may_be("pt", "nações", "nação"));
    CHECK(may_be("pt", "hospitais", "hospital"));
    CHECK(may_be("pt", "imagens", "imagem"));
    CHECK(may_be("pt", "direcções", "direção"));
    CHECK(may_be("en", "fishermen", "fisherman"));
    CHECK(may_be("en", "legalized", "legalised"));
    CHECK(may_be("en", "neighbours", "neighbors"));
    CHECK(may_be("en", "dvds", "dvd"));
    CHECK(may_be("nl", "dieven", "dief"));
    CHECK(may_be("nl", "prijzen", "prijs"));
    CHECK(may_be("ru", "сносок", "сноска"));
    CHECK(may_be("ru", "прекращены", "прекратить"));
    CHECK(may_be("uk", "сіль", "соль"));
    CHECK(may_be("uk", "дорозі", "дорога"));
    CHECK(may_be("uk", "українець", "українця"));
    CHECK(may_be("hi", "गयी", "गई"));
    CHECK(may_be("fa", "شئون", "شوون"));
}

TEST_CASE("words that are no such forms have no others") {
    CHECK(base_forms("en", "hours").empty());
    CHECK(base_forms("en", "omen").empty());
    CHECK(base_forms("en", "bus").empty());
    CHECK(base_forms("it", "cavalieri").empty());
    CHECK(base_forms("es", "veces").size() == 1);
    CHECK(base_forms("pt", "mais").empty());
    CHECK(base_forms("nl", "lezen").empty());
    CHECK(base_forms("uk", "мрія").empty());
    CHECK(base_forms("xx", "luces").empty());
    CHECK(base_forms("uk", "і").empty());
    CHECK(base_forms("en", "").empty());
}

} // namespace lacuna
