// SPDX-License-Identifier: GPL-3.0-or-later
// File systems that cannot exchange directories, or have no locks.
#include "tests/cli/many_articles.hpp"
#include "tests/cli/preloading.hpp"
#include "tests/cli/process.hpp"

#include <cerrno>
#include <csignal>
#include <doctest/doctest.h>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace lacuna::test {
namespace {

namespace fs = std::filesystem;

using Variables = std::map<std::string, std::string>;

struct Fixture {
    Folder folder;
    std::string collection = folder.path("c");

    [[nodiscard]] Outcome add(int count, const std::string& word, const Variables& refused = {},
                              const std::vector<std::string>& more = {}) const {
        std::vector<std::string> words{"lacuna-index", "add", "-d", collection,
                                       folder.write(word + ".jsonl", many_articles(count, word))};
        words.insert(words.end(), more.begin(), more.end());
        return run(words, {}, preloading(LACUNA_REFUSED_CALLS, refused));
    }
    [[nodiscard]] Outcome command(const std::string& name, const Variables& refused = {}) const {
        return run({"lacuna-index", name, "-d", collection}, {},
                   preloading(LACUNA_REFUSED_CALLS, refused));
    }
    [[nodiscard]] std::string count(const std::string& query) const {
        return run({"lacuna-search", "-d", collection, "--view", "count", "--format", "csv", query})
            .out;
    }
    [[nodiscard]] bool has(const std::string& query, int articles) const {
        return count(query).find(std::to_string(articles)) != std::string::npos;
    }
};

Variables no_exchange(int code) { return {{"LACUNA_REFUSE_EXCHANGE", std::to_string(code)}}; }

TEST_CASE_FIXTURE(Fixture, "without an exchange a collection is replaced by renaming twice") {
    for (const int code : {EINVAL, ENOSYS, EOPNOTSUPP, EXDEV}) {
        CAPTURE(code);
        fs::remove_all(collection);
        CHECK(add(3, "alpha", no_exchange(code)).code == 0);
        CHECK(add(700, "bravo", no_exchange(code)).code == 0);
        CHECK(command("compact", no_exchange(code)).code == 0);
        CHECK(command("rebuild", no_exchange(code)).code == 0);
        CHECK(has("number", 703));
        CHECK(command("check").code == 0);
        CHECK_FALSE(fs::exists(collection + ".work"));
    }
}

TEST_CASE_FIXTURE(Fixture, "a directory that cannot be renamed is copied and removed") {
    REQUIRE(add(3, "alpha").code == 0);
    auto refused = no_exchange(EXDEV);
    refused["LACUNA_REFUSE_ASIDE"] = std::to_string(EXDEV);
    const auto added = add(700, "bravo", refused);
    CAPTURE(added.err);
    CHECK(added.code == 0);
    CHECK(has("number", 703));
    CHECK_FALSE(fs::exists(collection + ".work"));
}

struct Killed : Fixture {
    Killed() {
        REQUIRE(add(3, "alpha").code == 0);
        auto refused = no_exchange(EINVAL);
        refused["LACUNA_KILL_WHEN_ASIDE"] = "1";
        REQUIRE(add(700, "bravo", refused).code == 1000 + SIGKILL);
        REQUIRE_FALSE(fs::exists(collection));
    }
};

TEST_CASE_FIXTURE(Killed, "readers are told of a collection that a kill left moved aside") {
    const auto found = run({"lacuna-search", "-d", collection, "alpha"});
    CHECK(found.code == 3);
    CHECK(found.err == "lacuna-search: a writer that was stopped has left " + collection +
                           " moved aside in " + collection +
                           ".work/old\nhint: nothing is lost: lacuna-index compact -d DIR, like "
                           "any command that writes, brings it back\n");
    CHECK(command("info").code == 3);
}

TEST_CASE_FIXTURE(Killed, "the next writer brings back what a kill left moved aside") {
    for (const std::string name : {"add", "compact", "rebuild", "remove"}) {
        if (!fs::exists(collection)) {
            const auto again =
                name == "add" ? add(700, "bravo")
                : name == "remove"
                    ? run({"lacuna-index", name, "-d", collection, "--query", "nothing"})
                    : command(name);
            CAPTURE(again.err);
            CHECK(again.code == 0);
            CHECK(again.err == "lacuna-index: note: " + collection +
                                   ": a writer that was stopped had moved it aside; it is back\n");
        }
        CHECK(has("alpha", 3));
        fs::create_directories(collection + ".work");
        fs::rename(collection, collection + ".work/old");
    }
}

TEST_CASE_FIXTURE(Killed, "an empty folder in its place does not keep a collection away") {
    fs::create_directory(collection);
    CHECK(add(700, "bravo").code == 0);
    CHECK(has("number", 703));
}

TEST_CASE_FIXTURE(Killed, "a dry run brings nothing back, and says what is left") {
    const auto dry = add(5, "carol", {}, {"--dry-run"});
    CHECK(dry.code == 3);
    CHECK(dry.err.find("moved aside in") != std::string::npos);
    CHECK_FALSE(fs::exists(collection));
}

TEST_CASE_FIXTURE(Fixture, "a file system without locks is not one that another writer locked") {
    for (const int code : {ENOLCK, EOPNOTSUPP, ENOSYS}) {
        CAPTURE(code);
        const Variables refused{{"LACUNA_REFUSE_LOCK", std::to_string(code)}};
        const auto added = add(3, "alpha", refused);
        CHECK(added.code == 3);
        CHECK(added.err.find("the file system of " + collection + " has no locks: ") !=
              std::string::npos);
        CHECK(added.err.find("hint: --no-lock") != std::string::npos);
    }
}

TEST_CASE_FIXTURE(Fixture, "without a lock everything that writes can be told to go on") {
    const Variables refused{{"LACUNA_REFUSE_LOCK", std::to_string(ENOLCK)}};
    CHECK(add(3, "alpha", refused, {"--no-lock"}).code == 0);
    CHECK(add(700, "bravo", refused, {"--no-lock"}).code == 0);
    const auto prepare = preloading(LACUNA_REFUSED_CALLS, refused);
    for (const std::string name : {"compact", "rebuild"})
        CHECK(run({"lacuna-index", name, "-d", collection, "--no-lock"}, {}, prepare).code == 0);
    CHECK(run({"lacuna-index", "remove", "-d", collection, "--no-lock", "--query", "alpha"}, {},
              prepare)
              .code == 0);
    CHECK(has("number", 700));
}

} // namespace
} // namespace lacuna::test
