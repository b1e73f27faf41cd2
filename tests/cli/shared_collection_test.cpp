// SPDX-License-Identifier: GPL-3.0-or-later
// A collection that several people may read or write: its mode and group survive what is written.
#include "tests/cli/preloading.hpp"
#include "tests/cli/process.hpp"

#include <cerrno>
#include <doctest/doctest.h>
#include <filesystem>
#include <string>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace lacuna::test {
namespace {

namespace fs = std::filesystem;

constexpr gid_t shared_group = 4711;

std::string many_articles(int count, const std::string& word) {
    std::string lines;
    for (int i = 0; i < count; ++i)
        lines += article(word + std::to_string(i), "Title", word + " number");
    return lines;
}

struct stat status_of(const std::string& path) {
    struct stat status {};
    REQUIRE(lstat(path.c_str(), &status) == 0);
    return status;
}

struct Fixture {
    Folder folder;
    std::string collection = folder.path("c");
    gid_t group = geteuid() == 0 ? shared_group : getegid();

    Fixture() {
        REQUIRE(add(250, "alpha").code == 0);
        for (const auto& entry : fs::directory_iterator(collection))
            share(entry.path().string(), 0664);
        share(collection, 02775);
    }
    void share(const std::string& path, mode_t mode) const {
        REQUIRE(chown(path.c_str(), geteuid(), group) == 0);
        REQUIRE(chmod(path.c_str(), mode) == 0);
    }
    [[nodiscard]] Outcome add(int count, const std::string& word,
                              const std::function<void()>& prepare = {}) const {
        return run({"lacuna-index", "add", "-d", collection,
                    folder.write(word + ".jsonl", many_articles(count, word))},
                   {}, prepare);
    }
    void check_shared() const {
        CHECK((status_of(collection).st_mode & 07777) == 02775);
        CHECK(status_of(collection).st_gid == group);
        for (const auto& entry : fs::directory_iterator(collection)) {
            CAPTURE(entry.path().string());
            CHECK((status_of(entry.path().string()).st_mode & 07777) == 0664);
            CHECK(status_of(entry.path().string()).st_gid == group);
        }
    }
};

TEST_CASE_FIXTURE(Fixture, "a commit in place leaves mode and group as they were") {
    REQUIRE(add(5, "bravo").out.find("in place") != std::string::npos);
    check_shared();
}

TEST_CASE_FIXTURE(Fixture, "an exchange leaves mode and group as they were") {
    REQUIRE(add(700, "bravo").out.find("exchanged") != std::string::npos);
    check_shared();
    for (const std::string name : {"compact", "rebuild"}) {
        REQUIRE(run({"lacuna-index", name, "-d", collection}).code == 0);
        check_shared();
    }
}

TEST_CASE_FIXTURE(Fixture, "columns that are written anew in place are shared like the rest") {
    fs::remove(collection + "/lacuna.columns");
    REQUIRE(add(5, "bravo").out.find("in place") != std::string::npos);
    REQUIRE(fs::exists(collection + "/lacuna.columns"));
    check_shared();
}

TEST_CASE_FIXTURE(Fixture, "a group that cannot be kept is told, and its rights go to no other") {
    if (geteuid() != 0) return; // Without another group there is nothing to keep.
    const auto prepare =
        preloading(LACUNA_REFUSED_CALLS, {{"LACUNA_REFUSE_OWNER", std::to_string(EPERM)}});
    for (const int count : {700, 5}) {
        const auto added = add(count, "bravo" + std::to_string(count), prepare);
        CHECK(added.code == 0);
        CHECK(added.err == "lacuna-index: note: " + collection +
                               ": its group or mode cannot be kept, so that others may not reach "
                               "it any more\n");
        const auto status = status_of(collection + "/iamglass");
        CHECK(status.st_gid != group);
        CHECK((status.st_mode & 0777) == 0604);
        share(collection + "/iamglass", 0664);
    }
}

} // namespace
} // namespace lacuna::test
