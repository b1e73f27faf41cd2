// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/batch.hpp"
#include "indexer/failure_record.hpp"
#include "indexer/input_record.hpp"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace lacuna::corpus {
class Authority;
}

namespace lacuna::indexer {

/// A database of new documents, in their final order.
struct Shard {
    std::string path;
    std::vector<ArticleId> ids; ///< of its documents, in order
};

/// What a published article is known by from now on.
struct Renaming {
    ArticleId from;
    ArticleId to;
    ArticleId version_of = {}; ///< zero: it is current
};

/// What a run wants to change about a collection.
struct Changes {
    std::vector<Shard> shards;
    LexiconBuilder lexicon;
    std::vector<std::pair<std::string, std::string>> aliases; ///< synonym key → folded value
    std::vector<InputRecord> records;
    std::vector<ArticleId> removed_ids;
    std::vector<Renaming> renamed;
    std::vector<std::string> removed_inputs; ///< normal paths whose records go
    std::vector<FailureRecord> failures;
    std::vector<std::string> mended; ///< normal paths of which nothing failed any more
};

/// Gathers what batches made; agencies get the other names that the authority knows.
[[nodiscard]] Changes changes_of(std::vector<BatchResult>& results,
                                 const corpus::Authority& authority);

/// Gives results picked up from an earlier run their words back, from their shards.
void restore_words(std::vector<BatchResult>& resumed);

} // namespace lacuna::indexer
