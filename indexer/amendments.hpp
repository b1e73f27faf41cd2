// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/article_family.hpp"
#include "indexer/batch.hpp"
#include "indexer/shard.hpp"

#include <cstdint>
#include <map>
#include <vector>

namespace lacuna::indexer {

/// What documents of a run's shards are to be known by, and which of them are to go.
class Amendments {
  public:
    void drop(const ShardPlace& place);
    /// Zero for `version_of`: it is current.
    void name(const ShardPlace& place, ArticleId id, ArticleId version_of);

    /// Changes the shards and the results. A shard that is changed is not picked up by a later run.
    void apply(std::vector<BatchResult>& results);

  private:
    std::map<std::uint32_t, std::vector<Amendment>> of_results_;
};

} // namespace lacuna::indexer
