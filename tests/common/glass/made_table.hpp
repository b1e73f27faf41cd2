// SPDX-License-Identifier: GPL-3.0-or-later
// Tables made byte by byte, as no writer makes them.
#pragma once

#include "common/glass/block.hpp"
#include "common/glass/table_file.hpp"
#include "common/glass/version.hpp"
#include "tests/cli/process.hpp"

#include <cstddef>
#include <cstdint>
#include <fcntl.h>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::glass {

inline constexpr std::size_t made_block_size = 2048;
inline constexpr std::uint32_t made_revision = 7;

[[nodiscard]] inline std::string high_first(std::uint32_t number, unsigned bytes) {
    std::string text;
    for (unsigned i = bytes; i-- > 0;) text += static_cast<char>(number >> (8 * i) & 0xFFU);
    return text;
}

[[nodiscard]] inline std::string with_length(std::string_view key) {
    return high_first(static_cast<std::uint32_t>(key.size()), 1).append(key);
}

/// The first piece of a tag, and its last unless `flags` say otherwise.
[[nodiscard]] inline std::string first_piece(std::string_view key, std::string_view piece,
                                             std::uint32_t flags = block_form::is_last) {
    const std::string rest = with_length(key).append(piece);
    const auto size = static_cast<std::uint32_t>(rest.size() + 2 - block_form::size_beyond);
    return high_first(size | flags | block_form::is_first, 2) + rest;
}

[[nodiscard]] inline std::string later_piece(std::string_view key, std::uint32_t number,
                                             std::string_view piece, std::uint32_t flags = 0) {
    const std::string rest = with_length(key) + high_first(number, 2).append(piece);
    const auto size = static_cast<std::uint32_t>(rest.size() + 2 - block_form::size_beyond);
    return high_first(size | flags, 2) + rest;
}

[[nodiscard]] inline std::string child_item(std::uint32_t child, std::string_view least) {
    return high_first(child, 4) + with_length(least) + high_first(1, 2);
}

/// The empty key that every tree begins with.
[[nodiscard]] inline std::string null_item() { return first_piece("", ""); }

[[nodiscard]] inline std::string made_block(std::uint32_t level,
                                            const std::vector<std::string>& items,
                                            std::uint32_t revision = made_revision) {
    std::string block(made_block_size, '\0');
    std::size_t low = block.size();
    std::size_t end = block_form::directory_at;
    block.replace(0, 4, high_first(revision, 4));
    block.replace(block_form::level_at, 1, high_first(level, 1));
    for (const std::string& item : items) {
        low -= item.size();
        block.replace(low, item.size(), item);
        block.replace(end, 2, high_first(static_cast<std::uint32_t>(low), 2));
        end += 2;
    }
    block.replace(block_form::directory_end_at, 2, high_first(static_cast<std::uint32_t>(end), 2));
    return block;
}

/// A table of such blocks, the first of which is the root.
class MadeTable {
  public:
    explicit MadeTable(std::uint32_t levels, const std::vector<std::string>& blocks) {
        std::string content;
        for (const std::string& block : blocks) content += block;
        path_ = folder_.write("table", content);
        table_.levels = levels;
        table_.block_size = made_block_size;
        table_.blocks = static_cast<std::uint32_t>(blocks.size());
        table_.has_tree = true;
    }

    [[nodiscard]] const Table& table() const { return table_; }
    [[nodiscard]] TableFile file() const {
        return {open(path_.c_str(), O_RDONLY | O_CLOEXEC), made_block_size};
    }

  private:
    test::Folder folder_;
    std::string path_;
    Table table_;
};

} // namespace lacuna::glass
