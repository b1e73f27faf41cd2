// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/input/key_map.hpp"

#include <doctest/doctest.h>

using lacuna::FieldId;
using lacuna::corpus::KeyMap;

TEST_CASE("a mapped key counts as it is written, else in any case") {
    KeyMap map;
    map.add("Full Text", FieldId::body);
    map.add("text", FieldId::title);
    map.add("TEXT", FieldId::section);
    CHECK(map.find("Full Text") == FieldId::body);
    CHECK(map.find("full text ") == FieldId::body);
    CHECK(map.find("text") == FieldId::title);
    CHECK(map.find("TEXT") == FieldId::section);
    CHECK(map.find("Text") == FieldId::title);
    CHECK_FALSE(map.find("fulltext"));
}

TEST_CASE("pairs that no key fits are found") {
    KeyMap map;
    map.add("Titel", FieldId::title);
    map.add("Inhalt", FieldId::body);
    const auto rest = map.unmatched({"titel", "Text"});
    REQUIRE(rest.size() == 1);
    CHECK(rest[0].key == "Inhalt");
    CHECK(map.unmatched({"TITEL", "inhalt"}).empty());
}
