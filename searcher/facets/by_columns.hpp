// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/columns.hpp"
#include "searcher/facets/counter.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace lacuna::searcher {

/// A collection and its columns.
struct ColumnBase {
    const Xapian::Database* database;
    Columns* columns;
};

/// Whether every request of the counter, and the days if it counts them, has a column in all of
/// the collections. Throws DamagedFile, as do all of these.
[[nodiscard]] bool have_columns(const std::vector<ColumnBase>& collections,
                                const FacetCounter& counter);

/// Documents with each number of the column, without those changed since; at 0, which is for those
/// without a value, nothing.
[[nodiscard]] std::vector<std::uint32_t> unchanged_totals(const Column& column,
                                                          const Columns& columns);

/// Counts these documents of each collection, or all documents if no sets are given, as the counter
/// itself would: the few that were changed since the columns were written are left to it.
void count_by_columns(const std::vector<ColumnBase>& collections,
                      const std::vector<DocumentSet>& documents, FacetCounter& counter);

} // namespace lacuna::searcher
