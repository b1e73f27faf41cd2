// SPDX-License-Identifier: GPL-3.0-or-later
// What a run that was stopped leaves beside a collection.
#include "tests/cli/many_articles.hpp"
#include "tests/cli/process.hpp"

#include <cstdlib>
#include <doctest/doctest.h>
#include <filesystem>
#include <string>
#include <sys/resource.h>

namespace lacuna::test {
namespace {

namespace fs = std::filesystem;

struct Fixture {
    Folder folder;
    std::string collection = folder.path("c");
    std::string work = collection + ".work";

    [[nodiscard]] Outcome add(const std::string& input) const {
        return run({"lacuna-index", "add", "-d", collection, input});
    }
    [[nodiscard]] Outcome add_limited(const std::string& input, rlim_t kibibytes) const {
        return run({"lacuna-index", "add", "-d", collection, input}, {}, [=] {
            const rlimit limit{kibibytes * 1024, kibibytes * 1024};
            setrlimit(RLIMIT_FSIZE, &limit);
            // Xapian 1.4 leaks what it merges when that fails.
            setenv("ASAN_OPTIONS", "new_delete_type_mismatch=0:detect_leaks=0", 1);
        });
    }
    [[nodiscard]] std::string info() const {
        return run({"lacuna-index", "info", "-d", collection}).out;
    }
};

TEST_CASE_FIXTURE(Fixture, "after a full disk it is said what the same command goes on from") {
    REQUIRE(add(folder.write("a.jsonl", many_articles(10, "alpha"))).code == 0);
    const auto big = folder.write("b.jsonl", many_articles(15000, "bravo"));
    const auto full = add_limited(big, 1500);
    CAPTURE(full.err);
    CHECK(full.code == 4);
    CHECK(full.err.find("\nlacuna-index: " + work + " holds ") != std::string::npos);
    CHECK(full.err.find(" MiB; the same command goes on from there\n") != std::string::npos);
    CHECK(info().find("\nunfinished   " + work + ": ") != std::string::npos);
    CHECK(add(big).code == 0);
    CHECK(info().find("unfinished") == std::string::npos);
}

TEST_CASE_FIXTURE(Fixture, "shards that leave out what another state had published are not used") {
    REQUIRE(add(folder.write("a.jsonl", many_articles(700, "bravo"))).code == 0);
    const auto big = folder.write("a.jsonl", many_articles(15000, "bravo"));
    REQUIRE(add_limited(big, 1500).code == 4);
    // Of what the shards left out as published, one is gone when they are found again.
    REQUIRE(run({"lacuna-search", "-d", collection, "--view", "count", "bravo"}).out == "700\n");
    fs::rename(work, folder.path("kept"));
    REQUIRE(run({"lacuna-index", "remove", "-d", collection, "--query", "650"}).code == 0);
    fs::remove_all(work);
    fs::rename(folder.path("kept"), work);
    CHECK(add(big).code == 0);
    CHECK(run({"lacuna-search", "-d", collection, "--view", "count", "bravo"}).out == "15000\n");
}

TEST_CASE_FIXTURE(Fixture, "what cannot be gone on from is named as well") {
    REQUIRE(add(folder.write("a.jsonl", many_articles(10, "alpha"))).code == 0);
    const auto full = add_limited(folder.write("b.jsonl", many_articles(3000, "bravo")), 16);
    CHECK(full.code == 4);
    CHECK(full.err.find(work + " holds 0 finished shards, ") != std::string::npos);
    CHECK(full.err.find("; the next command that writes removes it\n") != std::string::npos);
}

TEST_CASE_FIXTURE(Fixture, "a work directory that a kill left without its marker stops nobody") {
    const auto input = folder.write("a.jsonl", many_articles(10, "alpha"));
    fs::create_directory(work);
    CHECK(add(input).code == 0);
    fs::create_directories(work + "/shard-000000-0");
    folder.write("c.work/shard-000000-0/postlist.glass", "");
    folder.write("c.work/shard-000000-0.json.new", "{");
    CHECK(add(folder.write("b.jsonl", many_articles(10, "bravo"))).code == 0);
    CHECK_FALSE(fs::exists(work));
}

TEST_CASE_FIXTURE(Fixture, "a folder of somebody else with our names in it is left alone") {
    const auto input = folder.write("a.jsonl", many_articles(10, "alpha"));
    const auto thesis = folder.write("c.work/notes/thesis.txt", "mine");
    const auto refused = add(input);
    CHECK(refused.code == 3);
    CHECK(refused.err == "lacuna-index: " + work +
                             " is in the way, and is not ours\nhint: shards are built there; move "
                             "it, or name another collection\n");
    CHECK(read_file(thesis) == "mine");
}

} // namespace
} // namespace lacuna::test
