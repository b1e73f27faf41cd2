// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/batch.hpp"
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
    std::vector<ArticleId> ids;            ///< of documents 1, 2, …
    std::uint64_t number = 0;              ///< of its batch
    std::vector<std::uint32_t> order = {}; ///< of the documents in it; empty: 0, 1, …
};

/// Where an article that needs no writing stands among the others.
struct UnchangedPlace {
    ArticleId id;
    std::uint64_t number = 0;
    std::uint32_t order = 0;
};

/// What a run wants to change about a collection.
struct Changes {
    std::vector<Shard> shards;
    std::vector<UnchangedPlace> unchanged;
    LexiconBuilder lexicon;
    std::vector<std::pair<std::string, std::string>> aliases; ///< synonym key → folded value
    std::vector<InputRecord> records;
    std::vector<ArticleId> removed_ids;
    std::vector<std::string> removed_inputs; ///< normal paths whose records go
};

/// Gathers what batches made; agencies get the other names that the authority knows.
[[nodiscard]] Changes changes_of(std::vector<BatchResult>& results,
                                 const corpus::Authority& authority);

/// Gives results picked up from an earlier run their words back, from their shards.
void restore_words(std::vector<BatchResult>& resumed);

} // namespace lacuna::indexer
