// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/cli/process.hpp"

#include <doctest/doctest.h>
#include <string>
#include <vector>

namespace lacuna::test {

/// A collection of the articles in JSON Lines, and searches in it.
struct Searched {
    Folder folder;
    std::string collection = folder.path("collection");

    explicit Searched(const std::string& lines) {
        REQUIRE(
            run({"lacuna-index", "add", "-d", collection, folder.write("a.jsonl", lines)}).code ==
            0);
    }
    [[nodiscard]] Outcome search(std::vector<std::string> words) const {
        words.insert(words.begin(), {"lacuna-search", "-d", collection});
        return run(words);
    }
};

} // namespace lacuna::test
