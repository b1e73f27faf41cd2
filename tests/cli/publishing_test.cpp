// SPDX-License-Identifier: GPL-3.0-or-later
// What readers and other writers see while a collection is written.
#include "indexer/collection_lock.hpp"
#include "tests/cli/many_articles.hpp"
#include "tests/cli/process.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <doctest/doctest.h>
#include <fcntl.h>
#include <filesystem>
#include <sys/resource.h>
#include <thread>
#include <unistd.h>

namespace lacuna::test {
namespace {

namespace fs = std::filesystem;

struct Fixture {
    Folder folder;
    std::string collection = folder.path("collection");

    [[nodiscard]] Outcome add(const std::string& input) const {
        return run({"lacuna-index", "add", "-d", collection, input});
    }
    [[nodiscard]] Outcome search(const std::string& query) const {
        return run(
            {"lacuna-search", "-d", collection, "--view", "count", "--format", "csv", query});
    }
};

TEST_CASE_FIXTURE(Fixture, "a second writer is told who is writing and ends with 75") {
    const auto input = folder.write("a.jsonl", many_articles(1, "alpha"));
    REQUIRE(add(input).code == 0);
    const indexer::CollectionLock lock(collection);
    const auto refused = add(folder.write("b.jsonl", many_articles(1, "bravo")));
    CHECK(refused.code == 75);
    CHECK(refused.err == "lacuna-index: another lacuna-index is writing to " + collection +
                             " (pid " + std::to_string(getpid()) + ")\n");
}

TEST_CASE_FIXTURE(Fixture, "the lock of a writer that was killed is free at once") {
    REQUIRE(add(folder.write("a.jsonl", many_articles(1, "alpha"))).code == 0);
    const auto big = folder.write("b.jsonl", many_articles(20000, "bravo"));
    const pid_t writer = start({"lacuna-index", "add", "-d", collection, big});
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
    kill(writer, SIGKILL);
    CHECK(finish(writer) >= 0);
    CHECK(search("alpha").code == 0);
    CHECK(add(big).code == 0);
    CHECK(search("bravo").out.find("20000") != std::string::npos);
}

TEST_CASE_FIXTURE(Fixture, "an interrupted run leaves what was published, and says how it ended") {
    REQUIRE(add(folder.write("a.jsonl", many_articles(1, "alpha"))).code == 0);
    const auto big = folder.write("b.jsonl", many_articles(20000, "bravo"));
    const pid_t writer = start({"lacuna-index", "add", "-d", collection, big});
    std::this_thread::sleep_for(std::chrono::milliseconds(400));
    kill(writer, SIGTERM);
    const int code = finish(writer);
    CAPTURE(code);
    CHECK((code == 143 || code == 0)); // It may have been done already.
    CHECK(search("alpha").code == 0);
    CHECK(run({"lacuna-index", "check", "-d", collection}).code == 0);
    CHECK(add(big).code == 0);
    CHECK(search("bravo").out.find("20000") != std::string::npos);
    CHECK_FALSE(fs::exists(collection + ".work"));
}

// Two collections of different size and content take turns under one path; every answer must be
// wholly one or the other.
TEST_CASE_FIXTURE(Fixture, "readers see the old collection or the new one, never a mixture") {
    const auto other = folder.path("other");
    REQUIRE(add(folder.write("a.jsonl", many_articles(40, "alpha"))).code == 0);
    REQUIRE(run({"lacuna-index", "add", "-d", other,
                 folder.write("b.jsonl", many_articles(700, "bravo"))})
                .code == 0);
    std::atomic<bool> is_done = false;
    std::thread writer([&] {
        while (!is_done) {
            renameat2(AT_FDCWD, collection.c_str(), AT_FDCWD, other.c_str(), RENAME_EXCHANGE);
            std::this_thread::sleep_for(std::chrono::microseconds(200));
        }
    });
    int alpha = 0;
    int bravo = 0;
    for (int i = 0; i < 120; ++i) {
        const auto found = run({"lacuna-search", "-d", collection, "--format", "csv", "--facet",
                                "year", "-n", "1000", "--snippets", "1", "number"});
        const auto lines = std::count(found.out.begin(), found.out.end(), '\n') - 1;
        const bool has_alpha = found.out.find("alpha") != std::string::npos;
        const bool has_bravo = found.out.find("bravo") != std::string::npos;
        CAPTURE(found.err);
        REQUIRE(found.code == 0);
        REQUIRE(has_alpha != has_bravo);
        REQUIRE(lines == (has_alpha ? 40 : 700));
        ++(has_alpha ? alpha : bravo);
    }
    is_done = true;
    writer.join();
    CHECK(alpha > 0);
    CHECK(bravo > 0);
}

TEST_CASE_FIXTURE(Fixture, "searches go on while articles are added in place and by exchange") {
    REQUIRE(add(folder.write("a.jsonl", many_articles(300, "alpha"))).code == 0);
    std::atomic<bool> is_done = false;
    std::thread writer([&] {
        for (int round = 0; round < 6; ++round) {
            const int count = round % 2 == 0 ? 5 : 900;
            const auto name = "round" + std::to_string(round);
            const auto added = add(folder.write(name + ".jsonl", many_articles(count, name)));
            if (added.code != 0) MESSAGE(added.err);
        }
        is_done = true;
    });
    while (!is_done) {
        const auto found = search("alpha");
        CAPTURE(found.err);
        CHECK(found.code == 0);
        CHECK(found.out.find("300") != std::string::npos);
    }
    writer.join();
    CHECK(search("number").out.find("3015") != std::string::npos);
}

TEST_CASE_FIXTURE(Fixture, "a disk that is full ends with 4 and leaves what was published") {
    REQUIRE(add(folder.write("a.jsonl", many_articles(10, "alpha"))).code == 0);
    const auto big = folder.write("b.jsonl", many_articles(3000, "bravo"));
    const auto full = run({"lacuna-index", "add", "-d", collection, big}, {}, [] {
        const rlimit limit{64 * 1024, 64 * 1024};
        setrlimit(RLIMIT_FSIZE, &limit);
    });
    CHECK(full.code == 4);
    CHECK(full.err.find("lacuna-index: ") == 0);
    CHECK(search("alpha").out.find("10") != std::string::npos);
    CHECK(add(big).code == 0);
    CHECK(search("bravo").out.find("3000") != std::string::npos);
}

TEST_CASE_FIXTURE(Fixture, "files of a collection are the user's alone") {
    REQUIRE(add(folder.write("a.jsonl", many_articles(1, "alpha"))).code == 0);
    for (const auto& entry : fs::directory_iterator(collection)) {
        CAPTURE(entry.path().string());
        CHECK((entry.status().permissions() & (fs::perms::group_all | fs::perms::others_all)) ==
              fs::perms::none);
    }
}

} // namespace
} // namespace lacuna::test
