// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/durable.hpp"

#include "common/error.hpp"
#include "tests/cli/process.hpp"

#include <doctest/doctest.h>
#include <filesystem>
#include <string>
#include <system_error>
#include <vector>

namespace lacuna::indexer {
namespace {

namespace fs = std::filesystem;

TEST_CASE("folders that are missing are made, however the path is written") {
    const test::Folder folder;
    for (const std::string path : {"a/b/c", "d/", "e//f", "g/../h", "a/b/c"}) {
        CAPTURE(path);
        make_directories(folder.path(path));
        CHECK(fs::is_directory(folder.path(path)));
    }
}

TEST_CASE("a file in the way of a folder is an error that says so") {
    const test::Folder folder;
    const auto file = folder.write("a", "text");
    for (const auto& path : {file, file + "/b"}) {
        try {
            make_directories(path);
            FAIL("made");
        } catch (const std::system_error& error) {
            CHECK(error.code().value() == ENOTDIR);
        }
    }
}

TEST_CASE("the folder of a bare name is the one we are in") {
    CHECK(folder_of("c") == ".");
    CHECK(folder_of("a/c") == "a");
    CHECK(folder_of("/c") == "/");
}

TEST_CASE("names of a folder that is not there cannot be written through") {
    const test::Folder folder;
    CHECK_NOTHROW(sync_names(folder.path()));
    CHECK_THROWS_AS(sync_names(folder.path("missing")), Error);
}

} // namespace
} // namespace lacuna::indexer
