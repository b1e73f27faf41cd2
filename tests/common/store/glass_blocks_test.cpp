// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/store/glass_blocks.hpp"

#include "tests/common/store/glass_database.hpp"

#include <doctest/doctest.h>
#include <set>

namespace lacuna::glass {
namespace {

struct Fixture : test::GlassDatabase {
    PinnedDirectory directory{path};

    [[nodiscard]] Table table(std::size_t number) const {
        return read_version(version_content(directory)).value().tables.at(number);
    }
    [[nodiscard]] TableFile open(std::size_t number) const {
        return open_table(directory, number, table(number).block_size).value();
    }
};

/// The leaves below a block, each once.
std::set<std::uint32_t> leaves_below(TableFile& file, std::uint32_t block) {
    const auto bytes = file.read(block);
    REQUIRE_FALSE(bytes.empty());
    if (level_of(bytes) == 0) return {block};
    std::set<std::uint32_t> leaves;
    for (const auto child : children_of(bytes)) leaves.merge(leaves_below(file, child));
    return leaves;
}

TEST_CASE_FIXTURE(Fixture, "from the root of a new table all of its other blocks are reached") {
    auto file = open(docdata);
    REQUIRE(table(docdata).levels == 1);
    CHECK(leaves_below(file, table(docdata).root).size() == file.blocks() - 1);
}

TEST_CASE_FIXTURE(Fixture, "a block that a commit wrote is of its revision") {
    auto file = open(postlist);
    const auto root = table(postlist).root;
    CHECK(file.revision_of(root) == revision_of(file.read(root)));
    CHECK(file.revision_of(root) ==
          Xapian::Database(path, Xapian::DB_BACKEND_GLASS).get_revision());
}

TEST_CASE_FIXTURE(Fixture, "beyond the end of the file there is no block") {
    auto file = open(postlist);
    const auto end = static_cast<std::uint32_t>(file.blocks());
    CHECK(file.read(end).empty());
    CHECK(file.revision_of(end) == 0);
}

TEST_CASE_FIXTURE(Fixture, "a branch whose directory leads out of the block has no such children") {
    std::vector<std::byte> block(2048, std::byte{0xFF});
    CHECK(children_of(block).empty());
    CHECK(children_of({}).empty());
}

TEST_CASE_FIXTURE(Fixture, "after a change the list of free blocks names what it replaced") {
    add(3);
    auto file = open(docdata);
    const auto parts = free_list_of(file, table(docdata));
    REQUIRE(parts.size() == 1);
    CHECK(parts.front().block == table(docdata).last_free_list);
}

TEST_CASE_FIXTURE(Fixture, "a table without a list of free blocks has none") {
    auto file = open(docdata);
    Table without = table(docdata);
    without.free_list_end = 0;
    CHECK(free_list_of(file, without).empty());
}

} // namespace
} // namespace lacuna::glass
