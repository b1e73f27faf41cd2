// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/batch_worker.hpp"
#include "indexer/bounded_queue.hpp"
#include "indexer/progress.hpp"

#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace lacuna::indexer {

/// Threads that turn batches into shards. The context and the progress must outlive them.
class Workers {
  public:
    Workers(const RunContext& context, std::size_t jobs, Progress& progress);
    ~Workers();
    Workers(const Workers&) = delete;
    Workers& operator=(const Workers&) = delete;

    /// Waits for room in the queue; false once a worker has failed.
    bool push(Batch batch) { return queue_.push(std::move(batch)); }
    /// Waits for all work and returns it in the order of the batches; throws what a worker threw.
    [[nodiscard]] std::vector<BatchResult> finish();
    /// Drops work that no worker has begun and waits for the rest.
    void stop();

  private:
    void join();
    void work();
    void keep(BatchResult result);

    const RunContext* context_;
    Progress* progress_;
    BoundedQueue<Batch> queue_;
    std::mutex mutex_;
    std::mutex turn_; ///< of the workers, for huge batches
    std::vector<BatchResult> results_;
    std::exception_ptr failure_;
    std::vector<std::jthread> threads_;
};

} // namespace lacuna::indexer
