// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/key_pairs.hpp"

#include "common/error.hpp"
#include "tests/corpus/temporary_folder.hpp"

#include <doctest/doctest.h>

using lacuna::Error;
using lacuna::FieldId;
using lacuna::corpus::KeyMap;
using namespace lacuna::indexer;

TEST_CASE("pairs keep keys as they are written, commas and blanks included") {
    KeyMap map;
    add_key_pairs(map, "title=Article Title, Date=Date, local,body=Full Text");
    REQUIRE(map.pairs().size() == 3);
    CHECK(map.pairs()[0].key == "Article Title");
    CHECK(map.pairs()[1].key == "Date, local");
    CHECK(map.pairs()[1].field == FieldId::date);
    CHECK(map.find("full text") == FieldId::body);
    CHECK_THROWS_AS(add_key_pairs(map, "title="), Error);
    CHECK_THROWS_AS(add_key_pairs(map, "headlines=x"), Error);
}

TEST_CASE("a map that no input fits is refused by its key and those that there are") {
    KeyMap map;
    map.add("Titel", FieldId::title);
    CHECK_NOTHROW(refuse_unmatched(map, {}));
    CHECK_NOTHROW(refuse_unmatched(map, {"TITEL", "x"}));
    CHECK_THROWS_WITH(refuse_unmatched(map, {"Kop", "Tekst"}),
                      "--map title=Titel: no input has such a key; there are Kop, Tekst");
}

TEST_CASE("a file of pairs is read line by line") {
    const lacuna::corpus::TemporaryFolder folder;
    const auto path =
        folder.write("keys.txt", "# our export\r\ntitle = Article Title\r\n\nbody=a,b=c\n");
    KeyMap map;
    add_key_file(map, path);
    REQUIRE(map.pairs().size() == 2);
    CHECK(map.pairs()[0].key == "Article Title");
    CHECK(map.pairs()[1].key == "a,b=c");
    CHECK_THROWS_AS(add_key_file(map, folder.path() + "/none"), Error);
}
