// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/collection_lock.hpp"

#include "common/error.hpp"
#include "indexer/exchange.hpp"
#include "tests/cli/process.hpp"

#include <doctest/doctest.h>
#include <filesystem>
#include <optional>
#include <string>
#include <unistd.h>

namespace lacuna::indexer {
namespace {

ErrorKind kind_of_second(const std::string& directory, std::string& sentence) {
    try {
        const CollectionLock second(directory);
    } catch (const Error& error) {
        sentence = error.sentence();
        return error.kind();
    }
    return ErrorKind::usage;
}

TEST_CASE("a second lock is refused and names the process that has the first") {
    const test::Folder folder;
    const CollectionLock lock(folder.path());
    std::string sentence;
    CHECK(kind_of_second(folder.path(), sentence) == ErrorKind::locked);
    CHECK(sentence.find("(pid " + std::to_string(getpid()) + ")") != std::string::npos);
}

TEST_CASE("without locking nobody is in the way, and nothing is made") {
    const test::Folder folder;
    const CollectionLock first(folder.path(), Locking::none);
    CHECK_FALSE(std::filesystem::exists(folder.path(CollectionLock::file_name)));
    const CollectionLock lock(folder.path());
    CHECK_NOTHROW(CollectionLock(folder.path(), Locking::none));
    CHECK_NOTHROW(first.of(folder.path()));
}

TEST_CASE("a lock that was let go can be taken again") {
    const test::Folder folder;
    { const CollectionLock lock(folder.path()); }
    CHECK_NOTHROW(CollectionLock{folder.path()});
}

TEST_CASE("the lock of the new directory holds across an exchange") {
    const test::Folder folder;
    const auto old_one = folder.path("old");
    const auto new_one = folder.path("new");
    std::filesystem::create_directory(old_one);
    std::filesystem::create_directory(new_one);
    CollectionLock lock(old_one);
    CollectionLock next(new_one);
    exchange_directories(new_one, old_one);
    std::string sentence;
    CHECK(kind_of_second(old_one, sentence) == ErrorKind::locked);
    lock = std::move(next);
    CHECK(kind_of_second(old_one, sentence) == ErrorKind::locked);
    CHECK_NOTHROW(CollectionLock{new_one});
}

TEST_CASE("a link in place of the lock file is not followed") {
    const test::Folder folder;
    const auto target = folder.write("target", "keep");
    std::filesystem::create_symlink(target, folder.path(CollectionLock::file_name));
    std::string sentence;
    CHECK(kind_of_second(folder.path(), sentence) == ErrorKind::database);
    CHECK(test::read_file(target) == "keep");
}

} // namespace
} // namespace lacuna::indexer
