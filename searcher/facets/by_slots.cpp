// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/facets/by_slots.hpp"

#include <algorithm>

namespace lacuna::searcher {

Xapian::ValueIterator& SlotStreams::stream(Slot slot) {
    const auto known = std::find_if(streams_.begin(), streams_.end(),
                                    [&](const auto& stream) { return stream.first == slot; });
    if (known != streams_.end()) return known->second;
    return streams_.emplace_back(slot, database_.valuestream_begin(slot)).second;
}

std::string SlotStreams::value(Slot slot, Xapian::docid article) {
    Xapian::ValueIterator& next = stream(slot);
    const auto end = database_.valuestream_end(slot);
    if (next != end) next.skip_to(article);
    return next != end && next.get_docid() == article ? *next : std::string();
}

void count_by_slots(const Xapian::Database& database, const DocumentSet& documents,
                    FacetCounter& counter) {
    SlotStreams streams(database);
    documents.for_each([&](Xapian::docid document) {
        counter.count([&](Slot slot) { return streams.value(slot, document); });
    });
}

} // namespace lacuna::searcher
