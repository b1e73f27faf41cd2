// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/workers.hpp"

#include "indexer/fault_restart.hpp"

#include <algorithm>
#include <utility>

namespace lacuna::indexer {

Workers::Workers(const RunContext& context, std::size_t jobs, Progress& progress)
    : context_(&context), progress_(&progress), queue_(jobs + 1) {
    try {
        for (std::size_t i = 0; i < jobs; ++i) threads_.emplace_back([this] { work(); });
    } catch (...) {
        // Those that did start would wait for work for ever.
        stop();
        throw;
    }
}

Workers::~Workers() { queue_.abandon(); }

std::vector<BatchResult> Workers::finish() {
    queue_.close();
    join();
    if (failure_) std::rethrow_exception(failure_);
    std::sort(results_.begin(), results_.end(),
              [](const auto& left, const auto& right) { return left.number < right.number; });
    return std::move(results_);
}

void Workers::stop() {
    queue_.abandon();
    join();
}

void Workers::join() {
    for (auto& thread : threads_) thread.join();
    threads_.clear();
}

void Workers::work() {
    try {
        const FaultStack stack;
        BatchWorker worker(*context_, turn_);
        while (auto batch = queue_.pop()) keep(worker.process(std::move(*batch)));
    } catch (...) {
        const std::lock_guard lock(mutex_);
        if (!failure_) failure_ = std::current_exception();
        queue_.abandon();
    }
}

void Workers::keep(BatchResult result) {
    // Of a long input each batch is a part: its text is about what was read of the file.
    for (const InputPart& part : result.parts)
        progress_->add(part.ids.size(), part.text_bytes, std::min(part.size, part.text_bytes));
    const std::lock_guard lock(mutex_);
    results_.push_back(std::move(result));
}

} // namespace lacuna::indexer
