// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/glass/version.hpp"
#include "common/store/collection.hpp"
#include "common/store/paged_file.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <tuple>
#include <vector>

namespace lacuna {

/// The derived files that tell whether the tables of a collection are what was written: glass has
/// no checksums. `lacuna.digests` has a checksum of every block, from when the collection was
/// written as a whole; `lacuna.digests-since` those of the blocks that changes in place wrote.
/// docs/index-format.md describes both.
namespace digests {

inline constexpr const char* file_name = "lacuna.digests";
inline constexpr const char* since_name = "lacuna.digests-since";

// What is in the files. DO NOT CHANGE: take another mark instead.
inline constexpr std::uint64_t mark = 0x3174736567694400;       // "\0Digest1"
inline constexpr std::uint64_t since_mark = 0x3165636E69530000; // "\0\0Since1"

/// Begins the directory of each.
struct Header {
    std::array<char, 16> uuid;
    std::uint64_t base;             ///< revision of `lacuna.digests`
    std::uint64_t revision;         ///< all blocks in use at this revision are known
    std::uint64_t version_checksum; ///< of the version file at this revision
    std::uint64_t entries;          ///< rows that follow, or changed blocks in the content
};

/// A table in the directory of `lacuna.digests`.
struct Row {
    std::uint32_t table; ///< as in glass::table_files
    std::uint32_t block_size;
    std::uint64_t blocks;
    std::uint64_t offset; ///< of the checksums of its blocks, 8 bytes each
};

/// What `lacuna.digests-since` is a list of, in order of table and block.
struct Changed {
    std::uint32_t table;
    std::uint32_t block;
    std::uint64_t checksum;
};

/// The order of the list.
[[nodiscard]] inline bool is_before(const Changed& left, const Changed& right) {
    return std::tie(left.table, left.block) < std::tie(right.table, right.block);
}

static_assert(sizeof(Header) == 48 && sizeof(Row) == 24 && sizeof(Changed) == 16);

/// Where the checksums of a table begin is a multiple of this.
inline constexpr std::uint64_t alignment = 256;

} // namespace digests

/// The digests of one opened directory. All members throw DamagedFile.
class PageDigests {
  public:
    /// Nothing if there are none, or those that are there belong to another database than this
    /// version is of. Throws Error{resources}, too, for want of files.
    [[nodiscard]] static std::optional<PageDigests> open(const PinnedDirectory& directory,
                                                         const glass::Version& version);

    /// All blocks in use at this revision of the database are known.
    [[nodiscard]] std::uint64_t revision() const { return header_.revision; }
    [[nodiscard]] std::uint64_t version_checksum() const { return header_.version_checksum; }
    [[nodiscard]] std::uint64_t base_revision() const { return base_.revision; }

    /// So many blocks a table's file has at least.
    [[nodiscard]] std::uint64_t blocks_of(std::size_t table);
    /// The checksum that a block had when it was last in use; nothing if it never was.
    [[nodiscard]] std::optional<std::uint64_t> find(std::size_t table, std::uint32_t block);
    /// Of the first blocks of a table, those of changed blocks among them; 0 where nothing is
    /// known.
    [[nodiscard]] std::vector<std::uint64_t> all_of(std::size_t table, std::uint32_t blocks);
    /// What was changed in place; valid as long as this.
    [[nodiscard]] std::span<const digests::Changed> changed();

  private:
    explicit PageDigests(PagedFile file);
    void read_since(PagedFile file);
    [[nodiscard]] std::span<const std::uint64_t> checksums(std::size_t table, std::uint64_t first,
                                                           std::uint64_t count);

    PagedFile file_;
    std::optional<PagedFile> since_;
    digests::Header base_{};   ///< of `lacuna.digests`
    digests::Header header_{}; ///< of the newer of both
    std::array<digests::Row, glass::table_files.size()> rows_{};
};

} // namespace lacuna
