// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace lacuna::glass {

/// A table's file, read block by block. Whatever is in it, nothing is read beyond a block.
class TableFile {
  public:
    /// Takes over the descriptor.
    TableFile(int descriptor, std::uint32_t block_size);
    ~TableFile();
    TableFile(TableFile&& other) noexcept;
    TableFile& operator=(TableFile&&) = delete;
    TableFile(const TableFile&) = delete;
    TableFile& operator=(const TableFile&) = delete;

    [[nodiscard]] std::uint32_t block_size() const { return block_size_; }
    /// The block, or nothing where the file ends before it; valid until the next call.
    [[nodiscard]] std::span<const std::byte> read(std::uint32_t block);
    /// Reads it into memory of the caller, of block_size(); whether it was there.
    [[nodiscard]] bool read(std::uint32_t block, std::span<std::byte> into) const;
    /// The revision that a block says it is of, without reading the rest; 0 where the file ends.
    [[nodiscard]] std::uint32_t revision_of(std::uint32_t block) const;
    /// Whole blocks in the file.
    [[nodiscard]] std::uint64_t blocks() const;

  private:
    int descriptor_;
    std::uint32_t block_size_;
    std::vector<std::byte> block_;
};

/// Up to so many bytes of a file from its beginning, and fewer where it ends.
[[nodiscard]] std::string beginning_of(int descriptor, std::size_t length);

} // namespace lacuna::glass
