// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <tuple>

// The form of a block of a table, after Xapian 1.4's glass_table.h. A block begins with
//
//     4 bytes  the revision that wrote it
//     1        its level: how many are below it
//     2        the largest free gap, and
//     2        all free bytes; which readers need not
//     2        where the directory ends, that follows: 2 bytes an item, where the item begins
//
// An item of a leaf is a piece of a tag, which is what is stored under a key:
//
//     2 bytes  three flags, and how many bytes the item has beyond 3
//     1        of the key, which follows
//     2        which piece it is, from 1 on; not of a first one
//     and the piece
//
// and one of a branch is a child, with the least key that is below it; the first one's counts as
// less than any:
//
//     4 bytes  number of the block
//     1        of the key, which follows and may be cut
//     2        the piece of that key
//
// Numbers have their highest byte first.

namespace lacuna::glass {

namespace block_form {

inline constexpr std::size_t revision_bytes = 4;
inline constexpr std::size_t level_at = 4;
inline constexpr std::size_t directory_end_at = 9;
inline constexpr std::size_t directory_at = 11;
inline constexpr std::size_t directory_step = 2;
inline constexpr std::size_t child_bytes = 4;
inline constexpr std::size_t size_bytes = 2;
inline constexpr std::size_t length_bytes = 1;
inline constexpr std::size_t piece_bytes = 2;
inline constexpr std::size_t size_beyond = 3;

inline constexpr std::uint32_t is_compressed = 0x8000;
inline constexpr std::uint32_t is_last = 0x4000;
inline constexpr std::uint32_t is_first = 0x2000;
inline constexpr std::uint32_t size_mask = 0x1FFF;

} // namespace block_form

/// The number that so many bytes from `offset` on are; bytes beyond the end count as none.
[[nodiscard]] inline std::uint32_t number_at(std::span<const std::byte> bytes, std::size_t offset,
                                             std::size_t length) {
    std::uint32_t number = 0;
    for (std::size_t i = offset; i < offset + length && i < bytes.size(); ++i)
        number = number << 8U | std::to_integer<std::uint32_t>(bytes[i]);
    return number;
}

/// The order of items.
struct Place {
    std::string_view key;
    std::uint32_t piece;

    friend bool operator==(const Place&, const Place&) = default;
    friend bool operator<=(const Place& left, const Place& right) {
        return std::tie(left.key, left.piece) <= std::tie(right.key, right.piece);
    }
};

struct LeafItem {
    Place place;
    std::string_view tag; ///< the piece
    bool is_last;         ///< of its tag
    bool is_compressed;   ///< the whole tag
};

struct BranchItem {
    Place least;
    std::uint32_t child;
};

/// A block of a tree, of which nothing is believed; valid as long as the bytes.
class Block {
  public:
    /// Throws Damaged unless it has a directory with at least one item.
    explicit Block(std::span<const std::byte> bytes);

    [[nodiscard]] std::uint32_t revision() const {
        return number_at(bytes_, 0, block_form::revision_bytes);
    }
    [[nodiscard]] std::uint32_t level() const { return number_at(bytes_, block_form::level_at, 1); }
    [[nodiscard]] std::size_t items() const {
        return (directory_end_ - block_form::directory_at) / block_form::directory_step;
    }

    // `index` is below items(). All throw Damaged.
    [[nodiscard]] LeafItem leaf_item(std::size_t index) const;
    [[nodiscard]] BranchItem branch_item(std::size_t index) const;

    /// The last of its items, of a leaf or a branch, that is not behind a place; the first one if
    /// all are.
    [[nodiscard]] std::size_t last_of_leaf(const Place& place) const;
    [[nodiscard]] std::size_t last_of_branch(const Place& place) const;

  private:
    [[nodiscard]] std::size_t item_at(std::size_t index) const;
    [[nodiscard]] std::string_view text(std::size_t offset, std::size_t length) const;

    std::span<const std::byte> bytes_;
    std::size_t directory_end_;
};

} // namespace lacuna::glass
