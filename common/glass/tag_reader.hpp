// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/glass/inflater.hpp"
#include "common/glass/tree_cursor.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace lacuna::glass {

/// What is stored under one key has at most so many bytes: no list of terms comes near.
inline constexpr std::uint64_t most_tag_bytes = std::uint64_t{1} << 28U;

/// Reads tags, which is what is stored under a key, as they were before they were cut and
/// compressed. All members but the constructor throw Damaged or Overwritten.
class TagReader {
  public:
    TagReader(TableFile file, const Table& table, std::uint64_t revision)
        : cursor_(std::move(file), table, revision) {}

    /// Goes to the tag of a key; whether there is one.
    [[nodiscard]] bool find(std::string_view key);
    /// Its next part, of bounded length; empty at its end. Valid until the next call.
    [[nodiscard]] std::string_view next();

  private:
    [[nodiscard]] std::string_view next_piece();
    [[nodiscard]] std::string_view next_inflated();

    TreeCursor cursor_;
    std::optional<Inflater> inflater_; ///< once there was something to inflate
    std::string key_;
    std::uint32_t piece_ = 0; ///< how many pieces were taken
    bool is_compressed_ = false;
    bool is_last_ = true; ///< of the piece that was taken
    bool is_over_ = true;
    std::uint64_t given_ = 0; ///< bytes
};

} // namespace lacuna::glass
