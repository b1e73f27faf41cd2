// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/xapian.hpp"
#include "searcher/facets/column_search.hpp"
#include "searcher/match/match.hpp"
#include "searcher/search_request.hpp"

#include <cstddef>
#include <optional>

namespace lacuna::searcher {

/// The value by which results are sorted as asked; those of a query that does not rank by date, the
/// newest first. Nothing: by score.
[[nodiscard]] std::optional<ValueOrder> order_of(Sort sort, bool ranks);

/// The first `wanted` by this order, articles without a value last; equals by score, then by
/// number. `matches` are in the order of their numbers.
[[nodiscard]] Matches first_by_value(const Matches& matches, const ValueOrder& order,
                                     const Xapian::Database& database, std::size_t wanted);

} // namespace lacuna::searcher
