// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/glass/table_file.hpp"
#include "common/glass/version.hpp"
#include "common/store/collection.hpp"

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

/// A table's file; nothing if it cannot be opened. Throws Error{resources} if that is for want of
/// files.
[[nodiscard]] std::optional<TableFile> open_table(const PinnedDirectory& directory,
                                                  std::size_t table, std::uint32_t block_size);

// Of a block as TableFile::read gives it; what of it makes no sense is left out.

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
