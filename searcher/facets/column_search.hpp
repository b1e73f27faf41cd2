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
#include <vector>

namespace lacuna::searcher {

/// Documents by the values of a slot.
struct ValueOrder {
    Slot slot;
    bool descending; ///< those without a value are last either way
};

/// What all matches of a query are, without ranking them: found in posting lists and columns where
/// that costs less than Xapian's pass over them. An answer is nothing where it does not, or where
/// it is about values and a collection has no sound columns. Of collections that are opened
/// together and live longer.
class ColumnSearch {
  public:
    explicit ColumnSearch(const std::vector<Collection>& collections)
        : collections_(&collections) {}

    /// How many documents match, if the query consists of terms and logic.
    [[nodiscard]] std::optional<std::uint64_t> count(const Xapian::Query& query) const;
    /// How many documents match; what the counter wants to know about them is added to it. After
    /// nothing was returned the counter is of no use.
    [[nodiscard]] std::optional<std::uint64_t> count(const Xapian::Query& query,
                                                     FacetCounter& counter);
    // The same of these documents of the only collection, or of all: whether it was done.
    [[nodiscard]] bool count(const DocumentSet& documents, FacetCounter& counter);
    [[nodiscard]] bool count_all(FacetCounter& counter);

    /// Of these documents of the only collection so few that the first `wanted` by this order are
    /// still among them, whatever decides between equals; in the order of their numbers.
    [[nodiscard]] std::optional<std::vector<Xapian::docid>>
    first(const DocumentSet& documents, const ValueOrder& order, std::uint64_t wanted);

  private:
    [[nodiscard]] bool open();
    [[nodiscard]] bool can_hold_all_sets() const;
    [[nodiscard]] bool have_columns_for(const FacetCounter& counter);
    [[nodiscard]] std::vector<DocumentSet> matching(const Xapian::Query& query) const;
    [[nodiscard]] std::vector<ColumnBase> bases();
    /// After have_columns_for(). No sets: all documents.
    [[nodiscard]] bool count_each(const std::vector<DocumentSet>& sets, FacetCounter& counter);
    [[nodiscard]] std::optional<std::vector<Xapian::docid>>
    first_by(const ValueOrder& order, DocumentSet unchanged, std::uint64_t wanted);

    const std::vector<Collection>* collections_;
    bool is_opened_ = false;
    std::vector<Columns> columns_; ///< of each collection, or empty: not of all
};

} // namespace lacuna::searcher
