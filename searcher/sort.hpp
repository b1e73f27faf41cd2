// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/fields.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace lacuna::searcher {

enum class Sort : std::uint8_t { relevance, date, date_asc, source, title, left, right };
enum class Direction : std::uint8_t { ascending, descending };

/// One row of the orders of results: by what articles have in a slot, those with nothing there
/// last. Without a slot the best articles come first.
struct SortRow {
    Sort id;
    std::string_view name; ///< for --sort
    Slot slot = no_slot;
    Direction direction = Direction::descending;
};

/// THE TABLE; the first is what is meant if nothing is said.
inline constexpr std::array sorts{
    SortRow{Sort::relevance, "relevance"},
    SortRow{Sort::date, "date", field(FieldId::date).slot, Direction::descending},
    SortRow{Sort::date_asc, "date-asc", field(FieldId::date).slot, Direction::ascending},
    SortRow{Sort::source, "source", field(FieldId::source).slot, Direction::ascending},
    SortRow{Sort::title, "title", field(FieldId::title).slot, Direction::ascending},
    SortRow{Sort::left, "left"},
    SortRow{Sort::right, "right"},
};

/// Whether lines of a concordance are sorted, by the words on one side, and not articles.
[[nodiscard]] constexpr bool sorts_lines(Sort sort) {
    return sort == Sort::left || sort == Sort::right;
}

[[nodiscard]] constexpr const SortRow& row_of(Sort sort) {
    return sorts[static_cast<std::size_t>(sort)];
}

[[nodiscard]] consteval bool sorts_follow_their_ids() {
    return std::all_of(sorts.begin(), sorts.end(),
                       [](const SortRow& row) { return &row_of(row.id) == &row; });
}
static_assert(sorts_follow_their_ids(), "rows follow the order of Sort");

} // namespace lacuna::searcher
