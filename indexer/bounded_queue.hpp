// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <optional>
#include <utility>

namespace lacuna::indexer {

/// A queue between threads that makes the faster side wait, so that memory stays bounded.
template <class Item>
class BoundedQueue {
  public:
    explicit BoundedQueue(std::size_t capacity) : capacity_(capacity) {}

    /// Waits for room. Returns false, and drops the item, once the queue is closed.
    bool push(Item item) {
        std::unique_lock lock(mutex_);
        room_.wait(lock, [&] { return items_.size() < capacity_ || closed_; });
        if (closed_) return false;
        items_.push_back(std::move(item));
        filled_.notify_one();
        return true;
    }

    /// Waits for an item; empty once the queue is closed and drained.
    [[nodiscard]] std::optional<Item> pop() {
        std::unique_lock lock(mutex_);
        filled_.wait(lock, [&] { return !items_.empty() || closed_; });
        if (items_.empty()) return std::nullopt;
        std::optional<Item> item(std::move(items_.front()));
        items_.pop_front();
        room_.notify_one();
        return item;
    }

    /// No more items come; what is in the queue can still be taken.
    void close() {
        const std::lock_guard lock(mutex_);
        closed_ = true;
        filled_.notify_all();
        room_.notify_all();
    }

    /// Closes the queue and drops what is in it.
    void abandon() {
        const std::lock_guard lock(mutex_);
        items_.clear();
        closed_ = true;
        filled_.notify_all();
        room_.notify_all();
    }

  private:
    std::mutex mutex_;
    std::condition_variable room_;
    std::condition_variable filled_;
    std::deque<Item> items_;
    std::size_t capacity_;
    bool closed_ = false;
};

} // namespace lacuna::indexer
