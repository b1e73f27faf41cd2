// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/program/like_texts.hpp"

#include "common/error.hpp"
#include "tests/cli/process.hpp"

#include <doctest/doctest.h>

#include <string>

namespace lacuna::searcher {

TEST_CASE("the files that a query names are read, each once, and ids name none") {
    const test::Folder folder;
    const auto file = folder.write("draft.txt", "The weekly was banned.");
    const auto query = "like:" + file + " AND (like:\"" + file + "\" OR like:0123abcd) press";
    const auto texts = texts_named_in(query, {});
    REQUIRE(texts.size() == 1);
    CHECK(texts.begin()->second == "The weekly was banned.");
    CHECK(texts_named_in("press freedom", {}).empty());
    CHECK(texts_named_in("what it is like: a word", {}).empty());
}

TEST_CASE("what cannot be read, is empty or is no text is an error about the query") {
    const test::Folder folder;
    for (const auto& [name, why] : {
             std::pair{folder.path("none.txt"), "no such file"},
             std::pair{folder.write("empty.txt", " \n"), "it is empty"},
             std::pair{folder.write("image.bin", std::string("a\0b", 3)), "it is no text"},
             std::pair{folder.path(""), "it is a folder"},
         }) {
        CAPTURE(name);
        try {
            static_cast<void>(texts_named_in("like:" + name, {}));
            FAIL("nothing was thrown");
        } catch (const Error& error) {
            CHECK(error.kind() == ErrorKind::query);
            CHECK(error.sentence().find(why) != std::string::npos);
        }
    }
}

} // namespace lacuna::searcher
