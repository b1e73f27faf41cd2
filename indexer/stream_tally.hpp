// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <mutex>

namespace lacuna::indexer {

/// Counts what became of the batches of one long input, which are finished in any order, to see
/// early that the input is not worth going on with. May be used by several threads.
class StreamTally {
  public:
    struct Count {
        std::size_t articles = 0;
        std::size_t rejects = 0;
    };

    /// Of the batch of this place among those of the input, from 0.
    void add(std::uint64_t place, Count count);
    /// Whether some first batches, all of which are counted, have it given up.
    [[nodiscard]] bool is_given_up() const;

  private:
    mutable std::mutex mutex_;
    std::map<std::uint64_t, Count> waiting_; ///< for those before them
    std::uint64_t next_ = 0;
    Count sum_;
    bool is_given_up_ = false;
};

} // namespace lacuna::indexer
