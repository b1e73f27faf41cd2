// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace lacuna::searcher {

/// `related`: the best by their words, these then by what they have in common; `bm25`: by their
/// words alone.
enum class Rank : std::uint8_t { related, bm25 };

struct RankRow {
    Rank id;
    std::string_view name; ///< for --rank
};

/// THE TABLE; the first is what is meant if nothing is said.
inline constexpr std::array ways_to_rank{RankRow{Rank::related, "related"},
                                         RankRow{Rank::bm25, "bm25"}};

} // namespace lacuna::searcher
