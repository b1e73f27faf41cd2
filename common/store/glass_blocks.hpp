// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/collection.hpp"
#include "common/store/glass_version.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::glass {

/// The version file of a directory as it is now; empty if it cannot be read. Throws
/// Error{resources} if that is for want of files or memory.
[[nodiscard]] std::string version_content(const PinnedDirectory& directory);

/// A table's file, read block by block. Whatever is in it, nothing is read beyond a block.
class TableFile {
  public:
    /// Nothing if it cannot be opened; throws Error{resources} if that is for want of files.
    [[nodiscard]] static std::optional<TableFile> open(const PinnedDirectory& directory,
                                                       std::size_t table, std::uint32_t block_size);
    ~TableFile();
    TableFile(TableFile&& other) noexcept;
    TableFile& operator=(TableFile&&) = delete;
    TableFile(const TableFile&) = delete;
    TableFile& operator=(const TableFile&) = delete;

    /// The block, or nothing where the file ends before it; valid until the next call.
    [[nodiscard]] std::span<const std::byte> read(std::uint32_t block);
    /// The revision that a block says it is of, without reading the rest; 0 where the file ends.
    [[nodiscard]] std::uint32_t revision_of(std::uint32_t block) const;
    /// Whole blocks in the file.
    [[nodiscard]] std::uint64_t blocks() const;

  private:
    TableFile(int descriptor, std::uint32_t block_size);

    int descriptor_;
    std::vector<std::byte> block_;
};

// Of a block as TableFile::read gives it, after Xapian 1.4's glass_table.h and pack.h.

[[nodiscard]] std::uint32_t revision_of(std::span<const std::byte> block);
/// How many levels are below; of a block that lists free blocks something else.
[[nodiscard]] unsigned level_of(std::span<const std::byte> block);
/// The blocks that a branch leads to, in order.
[[nodiscard]] std::vector<std::uint32_t> children_of(std::span<const std::byte> branch);

/// From the first key to the last, both included.
struct KeyRange {
    std::string low;
    std::string high;
};
/// The one key of a document in the table of texts.
[[nodiscard]] KeyRange document_key(std::uint32_t document);
/// All keys of a term in the table of postings.
[[nodiscard]] KeyRange posting_keys(std::string_view term);
/// The blocks that a branch leads to and that can have keys of the range, in order.
[[nodiscard]] std::vector<std::uint32_t> children_within(std::span<const std::byte> branch,
                                                         const KeyRange& keys);

/// A part of a table's list of free blocks.
struct FreeListPart {
    std::uint32_t block;
    std::uint64_t checksum; ///< of what of it is in use: a writer may be adding to the rest
};
/// The list of a table, as far as it can be read.
[[nodiscard]] std::vector<FreeListPart> free_list_of(TableFile& file, const Table& table);

} // namespace lacuna::glass
