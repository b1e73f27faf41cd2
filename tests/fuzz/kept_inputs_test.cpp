// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/process.hpp"
#include "tests/fuzz/targets.hpp"
#include "tests/paths.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <set>

namespace {

namespace fs = std::filesystem;

const fs::path corpus = lacuna::test::source_dir() + "/tests/fuzz/corpus";

TEST_CASE("no kept input does harm to its target") {
    for (const auto& target : lacuna::fuzz::targets()) {
        CAPTURE(target.name);
        REQUIRE(fs::is_directory(corpus / target.name));
        target.run("");
        for (const auto& entry : fs::directory_iterator(corpus / target.name)) {
            INFO(entry.path().string());
            target.run(lacuna::test::read_file(entry.path().string()));
        }
    }
}

TEST_CASE("every kept input belongs to a target") {
    std::set<std::string> names;
    for (const auto& target : lacuna::fuzz::targets()) names.insert(target.name);
    for (const auto& entry : fs::directory_iterator(corpus)) {
        CAPTURE(entry.path().string());
        CHECK(names.count(entry.path().filename().string()) == 1);
    }
}

} // namespace
