// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/glass/tag_reader.hpp"

#include "tests/common/glass/made_table.hpp"
#include "tests/common/glass/read_lists.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <zlib.h>

namespace lacuna::glass {
namespace {

/// The whole tag of a key, in parts that are not kept.
std::uint64_t length_of(TagReader& reader, std::string_view key) {
    REQUIRE(reader.find(key));
    std::uint64_t length = 0;
    for (auto part = reader.next(); !part.empty(); part = reader.next()) length += part.size();
    return length;
}

std::string tag_of(TagReader& reader, std::string_view key) {
    REQUIRE(reader.find(key));
    std::string tag;
    for (auto part = reader.next(); !part.empty(); part = reader.next()) tag += part;
    return tag;
}

TagReader reader_of(const MadeTable& made) { return {made.file(), made.table(), made_revision}; }

std::string deflated(std::uint64_t length) {
    z_stream stream{};
    REQUIRE(deflateInit2(&stream, 1, Z_DEFLATED, -15, 9, Z_DEFAULT_STRATEGY) == Z_OK);
    std::string out(length / 200 + 1000, '\0');
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    std::string zeros(1 << 20, '\0');
    for (int result = Z_OK; result != Z_STREAM_END;) {
        stream.next_in = reinterpret_cast<Bytef*>(zeros.data());
        stream.avail_in = static_cast<uInt>(std::min<std::uint64_t>(length, zeros.size()));
        length -= stream.avail_in;
        result = deflate(&stream, length == 0 ? Z_FINISH : Z_NO_FLUSH);
    }
    out.erase(stream.total_out);
    deflateEnd(&stream);
    return out;
}

/// A table whose one key "k" has a tag in as many pieces as there are leaves.
MadeTable table_of_pieces(const std::string& tag, std::uint32_t flags) {
    constexpr std::size_t piece_length = 1900;
    std::vector<std::string> leaves{made_block(0, {null_item()})};
    for (std::size_t at = 0, number = 1; at < tag.size(); at += piece_length, ++number) {
        const auto piece = tag.substr(at, piece_length);
        const auto last = at + piece_length >= tag.size() ? block_form::is_last : 0U;
        leaves.push_back(made_block(
            0, {number == 1
                    ? first_piece("k", piece, flags | last)
                    : later_piece("k", static_cast<std::uint32_t>(number), piece, flags | last)}));
    }
    // Branches of a hundred children each, below the root.
    std::vector<std::string> branches;
    std::vector<std::string> of_root;
    const auto place_of = [](std::size_t leaf) {
        return leaf == 0 ? child_item(0, "")
                         : child_item(0, "k").replace(6, 2, high_first(std::uint32_t(leaf), 2));
    };
    const std::size_t number = (leaves.size() + 99) / 100;
    for (std::size_t first = 0; first < leaves.size(); first += 100) {
        std::vector<std::string> items;
        for (std::size_t leaf = first; leaf < std::min(first + 100, leaves.size()); ++leaf)
            items.push_back(place_of(leaf).replace(
                0, 4, high_first(static_cast<std::uint32_t>(1 + number + leaf), 4)));
        of_root.push_back(place_of(first).replace(
            0, 4, high_first(static_cast<std::uint32_t>(1 + branches.size()), 4)));
        branches.push_back(made_block(1, items));
    }
    std::vector<std::string> blocks{made_block(2, of_root)};
    blocks.insert(blocks.end(), branches.begin(), branches.end());
    blocks.insert(blocks.end(), leaves.begin(), leaves.end());
    return MadeTable(2, blocks);
}

TEST_CASE("a tag is joined from its pieces, over branches and leaves") {
    std::string tag;
    for (unsigned i = 0; i < 500'000; ++i) tag += static_cast<char>(i * i >> 7U);
    const auto made = table_of_pieces(tag, 0);
    REQUIRE(made.table().blocks > 250);
    auto reader = reader_of(made);
    CHECK(tag_of(reader, "k") == tag);
    CHECK(tag_of(reader, "k") == tag);
    CHECK_FALSE(reader.find("j"));
    CHECK_FALSE(reader.find("kk"));
    CHECK(reader.next().empty());
}

TEST_CASE("a tag that was compressed is inflated") {
    const auto made = table_of_pieces(deflated(5'000'000), block_form::is_compressed);
    REQUIRE(made.table().blocks > 4);
    auto reader = reader_of(made);
    CHECK(tag_of(reader, "k") == std::string(5'000'000, '\0'));
    CHECK(length_of(reader, "k") == 5'000'000);
}

TEST_CASE("what is inflated without end is refused") {
    const auto made = table_of_pieces(deflated(most_tag_bytes + 1), block_form::is_compressed);
    auto reader = reader_of(made);
    CHECK_THROWS_AS(length_of(reader, "k"), Damaged);
}

TEST_CASE("a compressed tag ends with its last piece, no earlier and no later") {
    const std::string whole = deflated(100);
    const auto read = [&](const std::string& tag) {
        const auto made = table_of_pieces(tag, block_form::is_compressed);
        auto reader = reader_of(made);
        return length_of(reader, "k");
    };
    CHECK(read(whole) == 100);
    CHECK_THROWS_AS(read(whole.substr(0, whole.size() - 1)), Damaged);
    CHECK_THROWS_AS(read(whole + "x"), Damaged);
    CHECK_THROWS_AS(read(whole + std::string(2000, 'x')), Damaged);
    CHECK_THROWS_AS(read("\xFF\xFF\xFF"), Damaged);
}

TEST_CASE("pieces that are missing, are of another tag, or have no end are damaged") {
    using block_form::is_compressed;
    using block_form::is_last;
    const std::vector<std::vector<std::string>> leaves{
        {null_item(), first_piece("k", "1", 0)},
        {null_item(), first_piece("k", "1", 0), later_piece("k", 3, "3", is_last)},
        {null_item(), first_piece("k", "1", 0), later_piece("l", 2, "2", is_last)},
        {null_item(), first_piece("k", "1", 0), later_piece("k", 2, "2", is_last | is_compressed)},
    };
    for (const auto& items : leaves) {
        const MadeTable made(0, {made_block(0, items)});
        auto reader = reader_of(made);
        CHECK_THROWS_AS(tag_of(reader, "k"), Damaged);
    }
}

TEST_CASE("a tree that leads in a circle or out of its file is damaged") {
    const auto to = [](std::uint32_t child) {
        return made_block(1, {child_item(child, ""), child_item(child, "z")});
    };
    for (const std::uint32_t child : {0U, 2U, 3U, 0xFFFFFFFFU}) {
        CAPTURE(child);
        const MadeTable made(1, {to(child), made_block(0, {null_item()})});
        auto reader = reader_of(made);
        CHECK_THROWS_AS(static_cast<void>(reader.find("k")), Damaged);
    }
    const MadeTable made(2, {made_block(2, {child_item(1, "")}), to(0)});
    auto reader = reader_of(made);
    CHECK_THROWS_AS(static_cast<void>(reader.find("k")), Damaged);
}

TEST_CASE("leaves of which all branches lead to one give no tag without end") {
    const auto leaf = made_block(0, {first_piece("k", "", 0)});
    const std::vector<std::string> same(100, child_item(2, ""));
    const MadeTable made(2, {made_block(2, std::vector<std::string>(100, child_item(1, ""))),
                             made_block(1, same), leaf});
    auto reader = reader_of(made);
    CHECK_THROWS_AS(tag_of(reader, "k"), Damaged);
}

TEST_CASE("a block that is newer than what leads to it was overwritten") {
    const MadeTable newer_root(0, {made_block(0, {null_item()}, made_revision + 1)});
    auto at_root = reader_of(newer_root);
    CHECK_THROWS_AS(static_cast<void>(at_root.find("k")), Overwritten);
    const MadeTable newer_leaf(1, {made_block(1, {child_item(1, "")}, made_revision - 1),
                                   made_block(0, {null_item()}, made_revision)});
    auto at_leaf = reader_of(newer_leaf);
    CHECK_THROWS_AS(static_cast<void>(at_leaf.find("k")), Overwritten);
}

TEST_CASE("a table without a tree has no key") {
    const MadeTable made(0, {made_block(0, {null_item()})});
    Table empty = made.table();
    empty.has_tree = false;
    TagReader reader(made.file(), empty, made_revision);
    CHECK_FALSE(reader.find("k"));
}

} // namespace
} // namespace lacuna::glass
