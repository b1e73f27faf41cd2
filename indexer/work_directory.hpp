// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/batch.hpp"
#include "indexer/exchange.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace lacuna::indexer {

/// The directory beside a collection in which shards are built. Shards finished by a run that was
/// stopped are found again by their fingerprints.
class WorkDirectory {
  public:
    /// Makes or opens `COLLECTION.work`; unfinished leftovers are removed. The collection's lock
    /// must be held.
    explicit WorkDirectory(const std::string& collection);

    [[nodiscard]] const std::string& path() const { return path_; }
    /// How a database built here can take the collection's place.
    [[nodiscard]] Exchange exchange() const { return exchange_; }
    /// A path for the shard of a batch that is not taken.
    [[nodiscard]] std::string shard_path(std::uint64_t number) const;
    /// Notes that the shard is complete; call after its commit.
    static void finish(const BatchResult& result);
    /// Takes the note back, as the shard is about to be changed.
    static void forget(const std::string& shard);
    /// The finished work of an earlier run with this fingerprint, taken at most once.
    [[nodiscard]] std::optional<BatchResult> take_finished(const std::string& fingerprint);
    /// Removes the directory with all in it.
    void remove() const;

  private:
    std::string path_;
    Exchange exchange_ = Exchange::at_once;
    std::uint64_t generation_ = 0; ///< keeps the names of this run's shards apart from old ones
    std::map<std::string, BatchResult> finished_;
};

} // namespace lacuna::indexer
