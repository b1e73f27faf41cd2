// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/fields.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace lacuna::searcher {

/// What to count: a facet of the field table, or a part of the date.
struct FacetRequest {
    std::string name; ///< a facet's name, or "date", "year", "month", "day"
    Slot slot = no_slot;
    std::size_t digits = 0; ///< of a date: 4, 6 or 8; 0: a facet's values
    std::size_t limit = 10; ///< most frequent values shown
};

/// `NAME` or `NAME:N`. Throws Error{usage}: not a facet, with a suggestion.
[[nodiscard]] FacetRequest parse_facet(std::string_view text);

} // namespace lacuna::searcher
