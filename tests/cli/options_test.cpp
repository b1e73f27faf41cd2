// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/commands.hpp"
#include "indexer/option_table.hpp"
#include "searcher/program/option_table.hpp"
#include "tests/cli/process.hpp"
#include "tests/paths.hpp"

#include <cstdlib>
#include <doctest/doctest.h>
#include <sstream>
#include <string>
#include <vector>

namespace lacuna::test {
namespace {

TEST_CASE("every option is in the help, the man page and all completions") {
    for (const std::string program : {"lacuna-index", "lacuna-search"}) {
        const Manual manual = program == "lacuna-index" ? indexer::manual() : searcher::manual();
        const auto man = run({program, "--generate", "man"}).out;
        std::vector<std::string> completions;
        for (const std::string shell : {"bash", "zsh", "fish"})
            completions.push_back(run({program, "--generate", shell}).out);
        for (const CommandRow& command : manual.commands) {
            auto words = command.name.empty()
                             ? std::vector<std::string>{program, "--help"}
                             : std::vector<std::string>{program, command.name, "--help"};
            const auto help = run(words);
            CHECK(help.code == 0);
            for (const OptionRow& option : command.options) {
                CAPTURE(program);
                CAPTURE(option.name);
                CHECK(help.out.find("--" + option.name) != std::string::npos);
                CHECK(man.find(option.name.substr(0, option.name.find('-'))) != std::string::npos);
                for (const std::string& completion : completions)
                    CHECK(completion.find(option.name) != std::string::npos);
            }
        }
    }
}

TEST_CASE("help is at most 80 columns wide") {
    for (const auto& words :
         std::vector<std::vector<std::string>>{{"lacuna-index", "--help"},
                                               {"lacuna-index", "add", "--help"},
                                               {"lacuna-search", "--help"}}) {
        std::istringstream text(run(words).out);
        for (std::string line; std::getline(text, line);) {
            CAPTURE(line);
            CHECK(line.size() <= 84); // bytes; "…" has three
        }
    }
}

TEST_CASE("the version names ours, Xapian's and ICU's") {
    for (const std::string program : {"lacuna-index", "lacuna-search"}) {
        const auto version = run({program, "--version"});
        CHECK(version.code == 0);
        CHECK(version.out.find(program + " ") == 0);
        CHECK(version.out.find("Xapian 1.") != std::string::npos);
        CHECK(version.out.find("ICU ") != std::string::npos);
    }
}

TEST_CASE("wrong usage is one line with a hint and ends with 2") {
    for (const auto& words :
         std::vector<std::vector<std::string>>{{"lacuna-index", "ad"},
                                               {"lacuna-index", "add"},
                                               {"lacuna-index", "add", "--jbos", "2", "x"},
                                               {"lacuna-index", "add", "--jobs", "0", "x"},
                                               {"lacuna-index", "info", "extra"},
                                               {"lacuna-search"},
                                               {"lacuna-search", "--sort", "size", "x"},
                                               {"lacuna-search", "--facet", "agncy", "x"},
                                               {"lacuna-search", "--limit", "many", "x"}}) {
        CAPTURE(words.back());
        const auto outcome = run(words);
        CHECK(outcome.code == 2);
        CHECK(outcome.out.empty());
        CHECK(outcome.err.find(words.front() + ": ") == 0);
    }
}

TEST_CASE("a closed pipe is not an error") {
    const Folder folder;
    const auto collection = folder.path("collection");
    std::string lines;
    for (int i = 0; i < 3000; ++i)
        lines += article(std::to_string(i), "Title", "word " + std::to_string(i));
    REQUIRE(run({"lacuna-index", "add", "-d", collection, folder.write("a.jsonl", lines)}).code ==
            0);
    const std::string bin = program_dir();
    for (const auto& command : {bin + "/lacuna-search -d " + collection + " -n 3000 word",
                                bin + "/lacuna-index dump -d " + collection,
                                bin + "/lacuna-index preview " + folder.path("a.jsonl")}) {
        CAPTURE(command);
        const auto status = folder.path("status");
        const auto shell = "bash -c '{ " + command + "; echo $? >" + status + "; } 2>" +
                           folder.path("err") + " | head -n 1 >/dev/null'";
        CHECK(std::system(shell.c_str()) == 0);
        CHECK(read_file(status) == "0\n");
        CHECK(read_file(folder.path("err")).empty());
    }
}

TEST_CASE("output that cannot be written is an error") {
    const Folder folder;
    const auto collection = folder.path("collection");
    REQUIRE(run({"lacuna-index", "add", "-d", collection,
                 folder.write("a.jsonl", article("1", "a", "word"))})
                .code == 0);
    const auto err = folder.path("err");
    const auto shell = program_dir() + "/lacuna-search -d " + collection + " word >/dev/full 2>" +
                       err + "; test $? -eq 4";
    CHECK(std::system(shell.c_str()) == 0);
    CHECK(read_file(err).find("lacuna-search: ") == 0);
}

} // namespace
} // namespace lacuna::test
