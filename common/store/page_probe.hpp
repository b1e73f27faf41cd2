// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/collection.hpp"
#include "common/store/glass_blocks.hpp"
#include "common/store/page_digests.hpp"

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_set>

namespace lacuna {

/// Compares with their digests the blocks that an answer is made of, as many as there is time for.
/// One opened collection's; knows the blocks that it has found sound.
class PageProbe {
  public:
    using Time = std::chrono::steady_clock::time_point;

    /// Nothing if no digests tell of all blocks of this state.
    [[nodiscard]] static std::optional<PageProbe> open(const Collection& collection);

    /// Whether the postings of a term are what was written, as far as could be seen until then.
    [[nodiscard]] bool are_postings_sound(std::string_view term, Time until);
    /// The same of what is stored of a document.
    [[nodiscard]] bool is_text_sound(Xapian::docid document, Time until);

  private:
    PageProbe(const PinnedDirectory& directory, const glass::Version& version, PageDigests digests);
    [[nodiscard]] bool is_sound(std::size_t table, const glass::KeyRange& keys, Time until);
    [[nodiscard]] bool is_sound_below(std::size_t table, std::uint32_t block, unsigned level,
                                      const glass::KeyRange& keys, Time until);
    [[nodiscard]] bool is_as_written(std::size_t table, std::uint32_t block,
                                     std::span<const std::byte> bytes);
    [[nodiscard]] bool is_current() const;

    const PinnedDirectory* directory_;
    glass::Version version_;
    PageDigests digests_;
    std::array<std::optional<glass::TableFile>, glass::table_files.size()> files_;
    std::array<std::unordered_set<std::uint32_t>, glass::table_files.size()> sound_leaves_;
};

} // namespace lacuna
