// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/exchange.hpp"

#include "common/error.hpp"
#include "common/store/moved_aside.hpp"
#include "tests/cli/process.hpp"

#include <doctest/doctest.h>
#include <filesystem>
#include <string>

namespace lacuna::indexer {
namespace {

namespace fs = std::filesystem;

struct Fixture {
    test::Folder folder;
    std::string collection = fs::canonical(folder.path()).string() + "/c";
    std::string work = collection + ".work";
    std::string next = work + "/next";

    Fixture() {
        folder.write("c/iamglass", "old");
        folder.write("c.work/next/iamglass", "new");
    }
    [[nodiscard]] std::string content() const { return test::read_file(collection + "/iamglass"); }
    void move_aside() const { fs::rename(collection, aside_path(work)); }
};

TEST_CASE_FIXTURE(Fixture, "looking for the way to exchange leaves nothing") {
    fs::remove_all(next);
    CHECK(exchange_in(work) == Exchange::at_once);
    CHECK(fs::is_empty(work));
}

TEST_CASE_FIXTURE(Fixture,
                  "either way gives the new directory the name, and says where the old is") {
    const CollectionLock lock(collection);
    for (const auto way : {Exchange::at_once, Exchange::by_renaming}) {
        folder.write("c/iamglass", "old");
        folder.write("c.work/next/iamglass", "new");
        const auto old = replace_collection(next, collection, way, lock);
        CHECK(content() == "new");
        CHECK(test::read_file(old + "/iamglass") == "old");
        fs::remove_all(old);
    }
}

TEST_CASE_FIXTURE(Fixture, "a new name that cannot be given leaves the collection in its place") {
    const CollectionLock lock(collection);
    fs::remove_all(next);
    CHECK_THROWS_AS(
        static_cast<void>(replace_collection(next, collection, Exchange::by_renaming, lock)),
        Error);
    CHECK(content() == "old");
}

TEST_CASE_FIXTURE(Fixture, "a collection in its place is not brought back") {
    CHECK_FALSE(bring_back(collection, Locking::required));
    folder.write("c.work/old/iamglass", "older");
    CHECK_FALSE(bring_back(collection, Locking::required));
    CHECK(content() == "old");
}

TEST_CASE_FIXTURE(Fixture, "a collection that was moved aside is brought back, also by a link") {
    fs::create_directory_symlink(collection, folder.path("link"));
    for (const auto& name : {collection, collection + "/", folder.path("link")}) {
        CAPTURE(name);
        move_aside();
        CHECK(aside_of(name) == Aside::yes);
        CHECK(bring_back(name, Locking::required));
        CHECK(content() == "old");
    }
}

TEST_CASE_FIXTURE(Fixture, "what is left of a collection that was copied aside is cleared away") {
    move_aside();
    folder.write("c/postlist.glass", "left");
    folder.write("c/lacuna.lock", "");
    CHECK(bring_back(collection, Locking::required));
    CHECK(content() == "old");
}

TEST_CASE_FIXTURE(Fixture, "somebody's file in the collection's place is left, with all that was") {
    move_aside();
    const auto thesis = folder.write("c/thesis", "mine");
    CHECK_THROWS_AS(static_cast<void>(bring_back(collection, Locking::required)), Error);
    CHECK(test::read_file(thesis) == "mine");
    CHECK(test::read_file(aside_path(work) + "/iamglass") == "old");
}

TEST_CASE_FIXTURE(Fixture, "while the writer that moved it aside lives, nothing is brought back") {
    move_aside();
    const CollectionLock writer(aside_path(work));
    try {
        static_cast<void>(bring_back(collection, Locking::required));
        FAIL("brought back");
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::locked);
    }
    CHECK_FALSE(fs::exists(collection));
}

} // namespace
} // namespace lacuna::indexer
