// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/document_set.hpp"
#include "common/store/xapian.hpp"

namespace lacuna::searcher {

/// Whether the query consists of terms and logic alone, so that posting lists say what it matches.
[[nodiscard]] bool is_plain(const Xapian::Query& query);

/// Whether every document matches.
[[nodiscard]] bool is_everything(const Xapian::Query& query);

/// Whether a set of its documents is of a size worth having: one whose last document has a far
/// higher number than there are documents was made by others, or to do harm.
[[nodiscard]] bool can_hold_sets(const Xapian::Database& database);

/// All documents of one database that the query matches, whatever their weight. Posting lists are
/// walked, each once, and those of a conjunction only where the rarest part is; what they do not
/// say, positions and values, is left to Xapian, for the documents where it still matters. Of those
/// in `within` only, documents that are there, if that is given.
[[nodiscard]] DocumentSet matching_documents(const Xapian::Query& query,
                                             const Xapian::Database& database,
                                             const DocumentSet* within = nullptr);

} // namespace lacuna::searcher
