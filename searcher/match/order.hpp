// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "searcher/facets/column_search.hpp"
#include "searcher/search_request.hpp"

#include <optional>

namespace lacuna::searcher {

/// Has matches sorted as asked; those of a query that does not rank by date, the newest first.
void set_order(Xapian::Enquire& enquire, Sort sort, bool ranks);

/// The same as an order that columns know, if they do; by title every article has a value of its
/// own.
[[nodiscard]] std::optional<ValueOrder> value_order(Sort sort, bool ranks);

} // namespace lacuna::searcher
