// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/store/page_digests.hpp"

#include "common/store/checksum.hpp"
#include "common/store/glass_blocks.hpp"
#include "common/store/page_digests_writer.hpp"
#include "tests/common/store/glass_database.hpp"

#include <doctest/doctest.h>
#include <filesystem>

namespace lacuna {
namespace {

struct Fixture : test::GlassDatabase {
    Fixture() { write_page_digests(path); }

    [[nodiscard]] std::optional<PageDigests> open() const {
        return PageDigests::open(PinnedDirectory(path), glass_version_at(path).value());
    }
    [[nodiscard]] std::uint64_t checksum(std::uint32_t block) const {
        const auto table = glass_version_at(path).value().tables.at(glass::docdata);
        auto file = glass::open_table(PinnedDirectory(path), glass::docdata, table.block_size);
        return checksum_of(file.value().read(block));
    }
};

TEST_CASE_FIXTURE(Fixture, "digests tell of each block of a table, and of no other") {
    auto digests = open().value();
    const auto blocks = glass_version_at(path).value().tables.at(glass::docdata).blocks;
    for (std::uint32_t block = 0; block < blocks; ++block)
        CHECK(digests.find(glass::docdata, block) == checksum(block));
    CHECK_FALSE(digests.find(glass::docdata, blocks));
}

TEST_CASE_FIXTURE(Fixture, "digests are of the revision at which they were written") {
    CHECK(open().value().revision() == glass_version_at(path).value().revision);
    add(1);
    CHECK(open().value().revision() + 1 == glass_version_at(path).value().revision);
}

TEST_CASE_FIXTURE(Fixture, "a noted change lists little more than the blocks it wrote") {
    const auto before = glass_version_at(path).value();
    add(1);
    note_changed_pages(path, before);
    auto digests = open().value();
    CHECK(digests.revision() == before.revision + 1);
    std::size_t of_texts = 0;
    for (const auto& changed : digests.changed()) of_texts += changed.table == glass::docdata;
    // The leaf, the root, and the list of free blocks.
    CHECK(of_texts == 3);
}

TEST_CASE_FIXTURE(Fixture,
                  "of a block that was changed the newest digest counts, in both ways of asking") {
    const auto before = glass_version_at(path).value();
    add(1);
    note_changed_pages(path, before);
    const auto table = glass_version_at(path).value().tables.at(glass::docdata);
    auto digests = open().value();
    CHECK(digests.find(glass::docdata, table.root) == checksum(table.root));
    CHECK(digests.all_of(glass::docdata, table.blocks).at(table.root) == checksum(table.root));
}

TEST_CASE_FIXTURE(Fixture, "a change after one that was not noted is not noted either") {
    const auto known = open().value().revision();
    add(1);
    const auto before = glass_version_at(path).value();
    add(1);
    note_changed_pages(path, before);
    CHECK(open().value().revision() == known);
}

TEST_CASE_FIXTURE(Fixture, "when all is written anew, changes noted before say nothing") {
    const auto before = glass_version_at(path).value();
    add(1);
    note_changed_pages(path, before);
    write_page_digests(path);
    CHECK(open().value().changed().empty());
}

TEST_CASE_FIXTURE(Fixture, "digests are for the owner alone") {
    const auto mode = std::filesystem::status(file(digests::file_name)).permissions();
    CHECK((mode & std::filesystem::perms::mask) ==
          (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
}

} // namespace
} // namespace lacuna
