// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/collection.hpp"
#include "common/store/columns.hpp"
#include "common/store/document_set.hpp"
#include "searcher/facets/by_columns.hpp"
#include "searcher/facets/counter.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace lacuna::searcher {

/// Documents by the values of a slot.
struct ValueOrder {
    Slot slot;
    bool descending; ///< those without a value are last either way
};

/// Counts and orders documents by the columns of their collections, where all of these have sound
/// ones: it costs less than to look at every document. Of collections that are opened together and
/// live longer.
class ColumnSearch {
  public:
    explicit ColumnSearch(std::vector<const Collection*> collections)
        : collections_(std::move(collections)) {}

    /// Counts these documents of each collection, or all of them if no sets are given: whether it
    /// was done. If it was not, the counter is of no use any more.
    [[nodiscard]] bool count(const std::vector<DocumentSet>& sets, FacetCounter& counter);

    /// Of these documents of one of the collections so few that the first `wanted` by this order
    /// are still among them, whatever decides between equals, in the order of their numbers;
    /// nothing if columns cannot tell.
    [[nodiscard]] std::optional<std::vector<Xapian::docid>> first(std::size_t collection,
                                                                  const DocumentSet& documents,
                                                                  const ValueOrder& order,
                                                                  std::uint64_t wanted);

  private:
    [[nodiscard]] bool open();
    [[nodiscard]] bool have_columns_for(const FacetCounter& counter);
    [[nodiscard]] std::vector<ColumnBase> bases();
    [[nodiscard]] std::optional<std::vector<Xapian::docid>> first_by(std::size_t collection,
                                                                     const ValueOrder& order,
                                                                     DocumentSet unchanged,
                                                                     std::uint64_t wanted);

    std::vector<const Collection*> collections_;
    bool is_opened_ = false;
    std::vector<Columns> columns_; ///< of each collection, or empty: not of all
};

} // namespace lacuna::searcher
