// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/glass/block.hpp"
#include "common/glass/table_file.hpp"
#include "common/glass/version.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace lacuna::glass {

/// A place in the tree of a table as one revision left it. Remembers the blocks on the way to it,
/// which are not read again. All members but the constructor throw Damaged or Overwritten.
class TreeCursor {
  public:
    TreeCursor(TableFile file, const Table& table, std::uint64_t revision);

    /// Goes to the first piece of what is stored under a key; whether there is any.
    [[nodiscard]] bool find(std::string_view key);
    /// Goes to the next item; whether there is one. Only after one was found.
    [[nodiscard]] bool next();
    /// The item that was gone to; valid until the cursor goes on.
    [[nodiscard]] LeafItem item() const { return block(0).leaf_item(levels_.front().item); }

  private:
    /// A block of the way down.
    struct Step {
        std::vector<std::byte> bytes;
        std::uint32_t number = 0;
        bool is_read = false;
        std::size_t item = 0;
    };

    [[nodiscard]] Block block(std::size_t level) const { return Block(levels_[level].bytes); }
    void go_to_root();
    void go_below(std::size_t level);
    void go_to(std::size_t level, std::uint32_t number, std::uint64_t newest);
    void read(Step& step, std::uint32_t number) const;

    TableFile file_;
    Table table_;
    std::uint64_t revision_;
    std::vector<Step> levels_; ///< the leaf first
};

} // namespace lacuna::glass
