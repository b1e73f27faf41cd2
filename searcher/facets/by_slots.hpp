// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/document_set.hpp"
#include "common/store/xapian.hpp"
#include "searcher/facets/counter.hpp"

#include <string>
#include <utility>
#include <vector>

namespace lacuna::searcher {

/// Reads values of articles in the order of their numbers.
class SlotStreams {
  public:
    explicit SlotStreams(Xapian::Database database) : database_(std::move(database)) {}

    /// What the article has in the slot; empty: nothing. Its number is not less than that of the
    /// article asked about before.
    [[nodiscard]] std::string value(Slot slot, Xapian::docid article);

  private:
    Xapian::ValueIterator& stream(Slot slot);

    Xapian::Database database_;
    std::vector<std::pair<Slot, Xapian::ValueIterator>> streams_;
};

/// Counts these documents by what is in their slots: where there are no columns.
void count_by_slots(const Xapian::Database& database, const DocumentSet& documents,
                    FacetCounter& counter);

} // namespace lacuna::searcher
