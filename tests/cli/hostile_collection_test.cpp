// SPDX-License-Identifier: GPL-3.0-or-later
// Directories that are no collection, or one that somebody else prepared.
#include "common/store/xapian.hpp"
#include "tests/cli/process.hpp"

#include <csignal>
#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <functional>
#include <random>
#include <sys/stat.h>
#include <vector>

namespace lacuna::test {
namespace {

namespace fs = std::filesystem;

struct Fixture {
    Folder folder;
    std::string collection = folder.path("collection");

    void make() const {
        std::string lines;
        for (int i = 0; i < 300; ++i)
            lines += article(std::to_string(i), "Title " + std::to_string(i),
                             "The censor banned newspaper number " + std::to_string(i));
        REQUIRE(
            run({"lacuna-index", "add", "-d", collection, folder.write("a.jsonl", lines)}).code ==
            0);
    }
    [[nodiscard]] Outcome search() const {
        return run({"lacuna-search", "-d", collection, "censor"});
    }
};

TEST_CASE_FIXTURE(Fixture, "a missing collection, an empty folder and a file are told apart") {
    const auto missing = search();
    CHECK(missing.code == 3);
    CHECK(missing.err.find("no collection at") != std::string::npos);
    fs::create_directory(collection);
    const auto empty = search();
    CHECK(empty.code == 3);
    CHECK(empty.err.find("holds no collection") != std::string::npos);
    fs::remove(collection);
    folder.write("collection", "not a folder");
    const auto file = search();
    CHECK(file.code == 3);
    CHECK(file.err.find("is not a directory") != std::string::npos);
}

TEST_CASE_FIXTURE(Fixture, "a stub file that names a program is not followed") {
    const auto canary = folder.path("canary");
    folder.write("collection/XAPIANDB", "remote :/usr/bin/touch " + canary + "\n");
    folder.write("stub", "remote :/usr/bin/touch " + canary + "\n");
    CHECK(search().code == 3);
    for (const std::string command : {"info", "check", "dump", "compact", "rebuild"})
        CHECK(run({"lacuna-index", command, "-d", collection}).code == 3);
    CHECK(run({"lacuna-search", "-d", folder.path("stub"), "censor"}).code == 3);
    CHECK(run({"lacuna-index", "add", "-d", collection,
               folder.write("a.jsonl", article("1", "a", "b"))})
              .code == 3);
    CHECK_FALSE(fs::exists(canary));
}

TEST_CASE_FIXTURE(Fixture, "a folder with other files in it is not written to") {
    folder.write("collection/letter.txt", "mine");
    const auto added = run(
        {"lacuna-index", "add", "-d", collection, folder.write("a.jsonl", article("1", "a", "b"))});
    CHECK(added.code == 3);
    CHECK(added.err.find("is not empty and holds no collection") != std::string::npos);
    CHECK(read_file(collection + "/letter.txt") == "mine");
}

TEST_CASE_FIXTURE(Fixture, "a table that is a FIFO is refused without waiting") {
    make();
    fs::remove(collection + "/docdata.glass");
    REQUIRE(mkfifo((collection + "/docdata.glass").c_str(), 0600) == 0);
    const auto refused = search();
    CHECK(refused.code == 3);
    CHECK(refused.err.find("is not a regular file") != std::string::npos);
}

TEST_CASE_FIXTURE(Fixture,
                  "columns that are a FIFO, a link, a folder or nonsense are done without") {
    make();
    const auto file = collection + "/lacuna.columns";
    const auto counted = [&] {
        return run({"lacuna-search", "-d", collection, "censor", "--facet", "language", "--view",
                    "facets", "--format", "tsv"});
    };
    const auto check = [&] { return run({"lacuna-index", "check", "-d", collection}); };
    const auto expected = counted();
    CHECK(expected.code == 0);
    CHECK(check().err.empty());
    const auto kept = folder.path("kept");
    fs::rename(file, kept);
    const std::vector<std::function<void()>> ways{
        [] {},
        [&] { REQUIRE(mkfifo(file.c_str(), 0600) == 0); },
        [&] { fs::create_symlink("/dev/zero", file); },
        [&] { fs::create_symlink(kept, file); },
        [&] { fs::create_directory(file); },
        [&] { folder.write("collection/lacuna.columns", "nonsense"); },
        [&] { folder.write("collection/lacuna.columns", read_file(kept).substr(0, 5000)); }};
    for (const auto& put : ways) {
        put();
        const auto outcome = counted();
        CHECK(outcome.code == 0);
        CHECK(outcome.out == expected.out);
        CHECK(outcome.err == expected.err);
        const auto examined = check();
        CHECK(examined.code == 0);
        CHECK(examined.err.find("lacuna-index compact makes them anew") != std::string::npos);
        CHECK(run({"lacuna-index", "info", "-d", collection}).code == 0);
        fs::remove(file);
    }
    REQUIRE(mkfifo(file.c_str(), 0600) == 0);
    CHECK(run({"lacuna-index", "add", "-d", collection,
               folder.write("b.jsonl", article("new", "New", "The censor"))})
              .code == 0);
    CHECK(check().err.empty());
    fs::remove(file);
    CHECK(run({"lacuna-index", "compact", "-d", collection}).code == 0);
    CHECK(check().err.empty());
}

TEST_CASE_FIXTURE(Fixture, "no damage of the tables ends a program with a signal") {
    make();
    std::mt19937 random(20150819);
    const std::vector<std::string> tables{"iamglass",       "postlist.glass", "docdata.glass",
                                          "termlist.glass", "position.glass", "synonym.glass",
                                          "lacuna.columns"};
    const auto copy = folder.path("copy");
    for (int round = 0; round < 60; ++round) {
        fs::remove_all(copy);
        fs::copy(collection, copy);
        const auto& table = tables[random() % tables.size()];
        const auto path = copy + "/" + table;
        const auto size = fs::file_size(path);
        CAPTURE(round);
        CAPTURE(table);
        if (round % 4 == 0) {
            fs::resize_file(path, random() % size);
        } else {
            std::fstream file(path, std::ios::binary | std::ios::in | std::ios::out);
            for (int i = 0; i < (round % 4 == 1 ? 1 : 200); ++i) {
                file.seekp(static_cast<std::streamoff>(random() % size));
                file.put(static_cast<char>(random()));
            }
        }
        for (const auto& words : std::vector<std::vector<std::string>>{
                 {"lacuna-search", "-d", copy, "\"the censor\" newspaper", "--facet", "language"},
                 {"lacuna-index", "check", "-d", copy},
                 {"lacuna-index", "dump", "-d", copy},
                 {"lacuna-index", "info", "-d", copy}}) {
            const auto outcome = run(words);
            CAPTURE(words[1]);
            CAPTURE(outcome.err);
            CHECK(outcome.code < 1000);
        }
    }
}

TEST_CASE_FIXTURE(Fixture,
                  "a collection of another version is refused with the command that helps") {
    make();
    {
        Xapian::WritableDatabase database(collection, Xapian::DB_OPEN | Xapian::DB_BACKEND_GLASS);
        database.set_metadata("lacuna.schema", "9.0");
        database.commit();
    }
    const auto refused = search();
    CHECK(refused.code == 3);
    CHECK(refused.err.find("index format 9.0") != std::string::npos);
    CHECK(refused.err.find("lacuna-index rebuild") != std::string::npos);
    CHECK(run({"lacuna-index", "info", "-d", collection}).code == 0);
    CHECK(run({"lacuna-index", "dump", "-d", collection}).code == 0);
    CHECK(run({"lacuna-index", "rebuild", "-d", collection}).code == 0);
    CHECK(search().code == 0);
}

TEST_CASE_FIXTURE(Fixture, "a Xapian database of another program is not taken for a collection") {
    {
        Xapian::WritableDatabase database(collection, Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS);
        Xapian::Document document;
        document.add_term("censor");
        database.add_document(document);
    }
    const auto refused = search();
    CHECK(refused.code == 3);
    CHECK(refused.err.find("not one of Lacuna's") != std::string::npos);
}

} // namespace
} // namespace lacuna::test
