// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/work_directory.hpp"

#include "common/error.hpp"
#include "indexer/shard.hpp"
#include "tests/cli/process.hpp"

#include <doctest/doctest.h>
#include <filesystem>

namespace lacuna::indexer {
namespace {

namespace fs = std::filesystem;

BatchResult finished_shard(const WorkDirectory& work, const std::string& fingerprint) {
    BatchResult result;
    result.fingerprint = fingerprint;
    result.shard = work.shard_path(0);
    result.written.push_back(
        {std::string("aaaaaaaaaaaaaaaa"), 3, 0xFEDCBA9876543210U, Standing::contested});
    result.unchanged.push_back({std::string("bbbbbbbbbbbbbbbb"), 4, 5, true});
    result.parts.emplace_back();
    result.parts.back().path = "news/\xff.txt";
    result.parts.back().ids = {result.written.front().id};
    result.parts.back().lacking = {1, 0, 2};
    result.parts.back().added = 1;
    result.parts.back().rejects.push_back({"line 2", "no reason"});
    Xapian::Document document;
    document.add_term("word");
    ShardWriter writer(result.shard);
    writer.add(document);
    writer.finish();
    work.finish(result);
    return result;
}

TEST_CASE("a finished shard is picked up by the next run, once") {
    const test::Folder folder;
    const auto shard = finished_shard(WorkDirectory(folder.path("c")), "f1");
    WorkDirectory next(folder.path("c"));
    CHECK_FALSE(next.take_finished("f2"));
    const auto found = next.take_finished("f1");
    REQUIRE(found);
    CHECK(found->shard == shard.shard);
    REQUIRE(found->written.size() == 1);
    CHECK(found->written[0].id == shard.written[0].id);
    CHECK(found->written[0].order == 3);
    CHECK(found->written[0].text == 0xFEDCBA9876543210U);
    CHECK(found->written[0].standing == Standing::contested);
    REQUIRE(found->unchanged.size() == 1);
    CHECK(found->unchanged[0].is_earlier);
    CHECK(found->parts[0].lacking == shard.parts[0].lacking);
    CHECK(found->parts[0].path == "news/\xff.txt");
    CHECK(found->parts[0].rejects[0].reason == "no reason");
    CHECK_FALSE(next.take_finished("f1"));
}

TEST_CASE("an unfinished shard is removed by the next run") {
    const test::Folder folder;
    const WorkDirectory work(folder.path("c"));
    const auto shard = work.shard_path(0);
    ShardWriter(shard).finish();
    const WorkDirectory next(folder.path("c"));
    CHECK_FALSE(fs::exists(shard));
}

TEST_CASE("a shard that was damaged since is not picked up") {
    const test::Folder folder;
    const auto shard = finished_shard(WorkDirectory(folder.path("c")), "f1");
    fs::resize_file(shard.shard + "/postlist.glass", 100);
    CHECK_FALSE(WorkDirectory(folder.path("c")).take_finished("f1"));
}

TEST_CASE("new shards never take the place of finished ones") {
    const test::Folder folder;
    const auto shard = finished_shard(WorkDirectory(folder.path("c")), "f1");
    const WorkDirectory next(folder.path("c"));
    CHECK(next.shard_path(0) != shard.shard);
}

TEST_CASE("a directory or link that somebody else put there is left alone") {
    const test::Folder folder;
    const auto thesis = folder.write("c.work/thesis/chapter", "mine");
    CHECK_THROWS_AS(WorkDirectory(folder.path("c")), Error);
    CHECK(test::read_file(thesis) == "mine");
    fs::create_directory(folder.path("home"));
    fs::create_symlink(folder.path("home"), folder.path("d.work"));
    CHECK_THROWS_AS(WorkDirectory(folder.path("d")), Error);
}

TEST_CASE("a finished shard is found in a directory that lost its marker") {
    const test::Folder folder;
    finished_shard(WorkDirectory(folder.path("c")), "f1");
    fs::remove(folder.path("c.work/lacuna.work"));
    CHECK(WorkDirectory(folder.path("c")).take_finished("f1"));
    CHECK(fs::exists(folder.path("c.work/lacuna.work")));
}

TEST_CASE("names of ours do not make a directory ours if it holds anything else") {
    for (const std::string name : {"notes/thesis", "next/data/iamglass", "shard-1/read me",
                                   "shard-1.txt", "shard-of-pottery/iamglass", "old.json"}) {
        CAPTURE(name);
        const test::Folder folder;
        const auto file = folder.write("c.work/" + name, "mine");
        CHECK_THROWS_AS(WorkDirectory(folder.path("c")), Error);
        CHECK(test::read_file(file) == "mine");
    }
}

TEST_CASE("a collection that was moved aside is no leftover") {
    const test::Folder folder;
    const auto file = folder.write("c.work/old/iamglass", "articles");
    CHECK_THROWS_AS(WorkDirectory(folder.path("c")), Error);
    CHECK(test::read_file(file) == "articles");
}

TEST_CASE("removing leaves nothing") {
    const test::Folder folder;
    const WorkDirectory work(folder.path("c"));
    finished_shard(work, "f1");
    work.remove();
    CHECK_FALSE(fs::exists(folder.path("c.work")));
}

TEST_CASE("a derived file that was not finished is removed, and nothing else") {
    const test::Folder folder;
    folder.write("c/lacuna.columns.new", "half");
    folder.write("c/lacuna.columns", "whole");
    folder.write("c/other.new", "not ours");
    const WorkDirectory work(folder.path("c"));
    CHECK_FALSE(std::filesystem::exists(folder.path("c/lacuna.columns.new")));
    CHECK(std::filesystem::exists(folder.path("c/lacuna.columns")));
    CHECK(std::filesystem::exists(folder.path("c/other.new")));
}

} // namespace
} // namespace lacuna::indexer
