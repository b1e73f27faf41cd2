// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/document_set.hpp"
#include "common/store/xapian.hpp"
#include "searcher/facets/counter.hpp"

namespace lacuna::searcher {

/// Counts the facets that have no slot, by their terms: in these documents, or in all if null.
/// Throws Xapian::Error.
void count_by_terms(const Xapian::Database& database, const DocumentSet* documents,
                    FacetCounter& counter);

} // namespace lacuna::searcher
