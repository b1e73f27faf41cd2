// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/glass/block.hpp"

#include "common/glass/errors.hpp"
#include "tests/common/glass/made_table.hpp"

#include <doctest/doctest.h>

namespace lacuna::glass {
namespace {

Block block_of(const std::string& text) { return Block(std::as_bytes(std::span(text))); }

template <class Ask>
void check_damaged(const Ask& ask) {
    CHECK_THROWS_AS(static_cast<void>(ask()), Damaged);
}

TEST_CASE("the items of a leaf are pieces of tags") {
    const auto text =
        made_block(0, {null_item(), first_piece("ab", "tag", block_form::is_compressed),
                       later_piece("ab", 2, "end", block_form::is_last)});
    const Block block = block_of(text);
    CHECK(block.revision() == made_revision);
    CHECK(block.level() == 0);
    REQUIRE(block.items() == 3);
    CHECK(block.leaf_item(0).tag.empty());
    CHECK(block.leaf_item(1).place == Place{"ab", 1});
    CHECK(block.leaf_item(1).tag == "tag");
    CHECK(block.leaf_item(1).is_compressed);
    CHECK_FALSE(block.leaf_item(1).is_last);
    CHECK(block.leaf_item(2).place == Place{"ab", 2});
    CHECK(block.leaf_item(2).tag == "end");
    CHECK(block.leaf_item(2).is_last);
}

TEST_CASE("the items of a branch are children, and the last that is not behind a key leads to it") {
    const auto text =
        made_block(1, {child_item(5, ""), child_item(6, "b"), child_item(900'000, "d")});
    const Block block = block_of(text);
    CHECK(block.branch_item(2).child == 900'000);
    CHECK(block.branch_item(1).least == Place{"b", 1});
    CHECK(block.last_of_branch({"a", 1}) == 0);
    CHECK(block.last_of_branch({"b", 1}) == 1);
    CHECK(block.last_of_branch({"cc", 1}) == 1);
    CHECK(block.last_of_branch({"\xFF", 1}) == 2);
}

TEST_CASE("a block has a directory with an item") {
    std::string text = made_block(0, {null_item()});
    for (const std::uint32_t end : {0U, 10U, 11U, 12U, 2049U, 65535U}) {
        CAPTURE(end);
        text.replace(block_form::directory_end_at, 2, high_first(end, 2));
        check_damaged([&] { return block_of(text); });
    }
    check_damaged([] { return block_of(""); });
    check_damaged([] { return block_of(std::string(12, '\0')); });
}

TEST_CASE("an item is behind the directory and within the block, whatever is read from it") {
    const auto text = made_block(0, {first_piece("key", std::string(2000, 'x'))});
    for (const std::uint32_t place : {0U, 12U, 2045U, 2047U, 2048U, 65535U}) {
        CAPTURE(place);
        std::string other = text;
        other.replace(block_form::directory_at, 2, high_first(place, 2));
        check_damaged([&] { return block_of(other).leaf_item(0); });
        check_damaged([&] { return block_of(other).branch_item(0); });
    }
}

TEST_CASE("an item that says it is longer than its block, or its key than it, is damaged") {
    std::string text = made_block(0, {first_piece("key", "tag")});
    const std::size_t item = made_block_size - 9;
    text.replace(item, 2, high_first(block_form::is_first | 7U, 2));
    check_damaged([&] { return block_of(text).leaf_item(0); });
    text.replace(item, 2, high_first(block_form::is_first | 6U, 2));
    CHECK(block_of(text).leaf_item(0).tag == "tag");
    text.replace(item + 2, 1, high_first(7, 1));
    check_damaged([&] { return block_of(text).leaf_item(0); });
    text.replace(item, 2, high_first(3, 2)); // A later piece needs room for its number.
    text.replace(item + 2, 1, high_first(2, 1));
    check_damaged([&] { return block_of(text).leaf_item(0); });
    std::string branch = made_block(1, {child_item(5, "key")});
    branch.replace(made_block_size - 6, 1, high_first(4, 1));
    check_damaged([&] { return block_of(branch).branch_item(0); });
}

} // namespace
} // namespace lacuna::glass
