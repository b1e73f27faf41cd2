// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/names/genres.hpp"

#include <doctest/doctest.h>

using lacuna::corpus::after_genre;

TEST_CASE("what a text calls itself stands before its writer") {
    CHECK(after_genre("Ein Bericht von Karla Probe") == "Karla Probe");
    CHECK(after_genre("Kommentar von Karla Probe") == "Karla Probe");
    CHECK(after_genre("Analysis by Ann Lee") == "Ann Lee");
    CHECK(after_genre("Une analyse de Ines Essai") == "Ines Essai");
    CHECK(after_genre("Propos recueillis par Ines Essai") == "Ines Essai");
    CHECK(after_genre("Entrevista por Ana Prova") == "Ana Prova");
    CHECK(after_genre("Een analyse door Jan Proef") == "Jan Proef");
}

TEST_CASE("other words before a name are no genre") {
    CHECK(after_genre("Ein Roman von Karla Probe").empty());
    CHECK(after_genre("Von Karla Probe").empty());
    CHECK(after_genre("Bericht von gestern").empty());
    CHECK(after_genre("Analysis").empty());
    CHECK(after_genre("").empty());
}
