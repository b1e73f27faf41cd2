// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/store/page_examination.hpp"

#include "common/error.hpp"
#include "common/store/page_digests.hpp"
#include "common/store/page_digests_writer.hpp"
#include "tests/common/store/glass_database.hpp"

#include <doctest/doctest.h>
#include <filesystem>

namespace lacuna {
namespace {

namespace fs = std::filesystem;

struct Fixture : test::GlassDatabase {
    Fixture() { write_page_digests(path); }

    void add_noted(int documents) {
        const auto before = glass_version_at(path).value();
        add(documents);
        note_changed_pages(path, before);
    }
    [[nodiscard]] PageFindings examine() const { return examine_pages(PinnedDirectory(path)); }
    [[nodiscard]] std::size_t size_of(const std::string& name) const {
        return static_cast<std::size_t>(fs::file_size(file(name)));
    }
};

TEST_CASE_FIXTURE(Fixture, "tables that are as they were written are sound") {
    CHECK(examine().is_sound());
    CHECK(examine().coverage == Coverage::all);
    CHECK(examine().sentence().empty());
}

TEST_CASE_FIXTURE(Fixture, "a bit flipped anywhere in a table is found") {
    for (const char* const name : {"postlist.glass", "docdata.glass", "termlist.glass",
                                   "position.glass", "synonym.glass", "iamglass"}) {
        const std::size_t size = size_of(name);
        for (const std::size_t offset : {std::size_t{0}, size / 3, size / 2, size - 1}) {
            CAPTURE(std::string(name));
            CAPTURE(offset);
            flip_bit(name, offset);
            CHECK_FALSE(examine().is_sound());
            flip_bit(name, offset);
        }
    }
    CHECK(examine().is_sound());
}

TEST_CASE_FIXTURE(Fixture, "the table that is damaged is named, with how much of it") {
    flip_bit("docdata.glass", 20'000);
    CHECK(examine().sentence() == "1 block of docdata.glass is not what was written");
}

TEST_CASE_FIXTURE(Fixture, "damage in a table that is not asked about is not looked for") {
    flip_bit("position.glass", 100);
    CHECK(examine_pages(PinnedDirectory(path), article_tables).is_sound());
}

TEST_CASE_FIXTURE(Fixture, "a table that is cut off or gone is damaged") {
    fs::resize_file(file("docdata.glass"), size_of("docdata.glass") / 2);
    CHECK_FALSE(examine().is_sound());
    fs::remove(file("docdata.glass"));
    CHECK_FALSE(examine().is_sound());
}

TEST_CASE_FIXTURE(Fixture, "after changes in place all blocks in use are known") {
    for (const int documents : {1, 30, 1, 200}) {
        add_noted(documents);
        CAPTURE(documents);
        CHECK(examine().is_sound());
        CHECK(examine().coverage == Coverage::all);
    }
}

TEST_CASE_FIXTURE(Fixture, "a bit flipped in what a change in place wrote is found") {
    add_noted(50);
    const auto version = glass_version_at(path).value();
    for (std::size_t number = 0; number < version.tables.size(); ++number) {
        const auto& table = version.tables.at(number);
        if (!table.has_tree) continue;
        CAPTURE(glass::table_files.at(number));
        const std::size_t root = std::size_t{table.root} * table.block_size;
        flip_bit(glass::table_files.at(number), root + table.block_size - 20);
        CHECK_FALSE(examine().is_sound());
        flip_bit(glass::table_files.at(number), root + table.block_size - 20);
    }
    CHECK(examine().is_sound());
}

TEST_CASE_FIXTURE(Fixture, "a bit flipped in the list of free blocks is found") {
    add_noted(50);
    const auto table = glass_version_at(path).value().tables.at(glass::docdata);
    REQUIRE(table.free_list_end > 8);
    flip_bit("docdata.glass", std::size_t{table.last_free_list} * table.block_size + 9);
    CHECK_FALSE(examine().is_sound());
}

TEST_CASE_FIXTURE(Fixture, "what a writer adds behind the list of free blocks is no damage") {
    add_noted(50);
    const auto table = glass_version_at(path).value().tables.at(glass::docdata);
    flip_bit("docdata.glass",
             std::size_t{table.last_free_list} * table.block_size + table.free_list_end);
    CHECK(examine().is_sound());
}

TEST_CASE_FIXTURE(Fixture, "blocks of a change that was not noted are unknown and no damage") {
    add(30);
    CHECK(examine().is_sound());
    CHECK(examine().coverage == Coverage::some);
}

TEST_CASE_FIXTURE(Fixture, "after a change that was not noted what was known is still examined") {
    add(1);
    const auto table = glass_version_at(path).value().tables.at(glass::docdata);
    // The second block is of the first commit, and still in use.
    REQUIRE(table.root != 1);
    flip_bit("docdata.glass", std::size_t{table.block_size} + 500);
    CHECK_FALSE(examine().is_sound());
}

TEST_CASE_FIXTURE(Fixture, "a version file older than what was noted is damage") {
    const auto old = test::read_file(file("iamglass"));
    add_noted(1);
    folder.write("database/iamglass", old);
    CHECK_FALSE(examine().is_sound());
}

TEST_CASE_FIXTURE(Fixture, "blocks that were given out and never written are not missed") {
    // A block that is emptied by the commit that copied it.
    const auto before = glass_version_at(path).value();
    remove(101, 100);
    note_changed_pages(path, before);
    const auto table = glass_version_at(path).value().tables.at(glass::docdata);
    CHECK(size_of("docdata.glass") < std::size_t{table.blocks} * table.block_size);
    CHECK(examine().is_sound());
    CHECK_NOTHROW(Collection::open(path));
}

TEST_CASE_FIXTURE(Fixture, "without digests, or with those of another database, nothing is known") {
    test::GlassDatabase other;
    write_page_digests(other.path);
    fs::copy_file(other.file(digests::file_name), file(digests::file_name),
                  fs::copy_options::overwrite_existing);
    CHECK(examine().coverage == Coverage::none);
    fs::remove(file(digests::file_name));
    CHECK(examine().coverage == Coverage::none);
}

TEST_CASE_FIXTURE(Fixture, "digests that are damaged are said to be") {
    flip_bit(digests::file_name, 10);
    CHECK(examine().coverage == Coverage::damaged);
}

TEST_CASE_FIXTURE(Fixture, "a branch that leads to itself is looked at once") {
    const auto table = glass_version_at(path).value().tables.at(glass::docdata);
    std::string content = test::read_file(file("docdata.glass"));
    const std::size_t root = std::size_t{table.root} * table.block_size;
    // The first entry of the root becomes the root itself.
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(content[at]); };
    const std::size_t item = root + byte(root + 11) * 256U + byte(root + 12);
    for (std::size_t i = 0; i < 4; ++i)
        content[item + i] = static_cast<char>(table.root >> (24 - 8 * i));
    folder.write("database/docdata.glass", content);
    write_page_digests(path);
    // That is what was written, says the digest.
    CHECK(examine().is_sound());
}

TEST_CASE_FIXTURE(Fixture, "who would carry damage on is stopped, and told what to do") {
    flip_bit("postlist.glass", 9000);
    try {
        require_sound_pages(PinnedDirectory(path), "news");
        FAIL("damage was taken for sound");
    } catch (const Error& error) {
        CHECK(error.kind() == ErrorKind::database);
        CHECK(error.sentence().starts_with("news is damaged: 1 block of postlist.glass"));
        CHECK_FALSE(error.hint().empty());
    }
}

} // namespace
} // namespace lacuna
