// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/stream_tally.hpp"

#include "corpus/input/input_notes.hpp"

namespace lacuna::indexer {

void StreamTally::add(std::uint64_t place, Count count) {
    const std::lock_guard lock(mutex_);
    waiting_.emplace(place, count);
    for (auto first = waiting_.begin(); first != waiting_.end() && first->first == next_;
         first = waiting_.erase(first), ++next_) {
        sum_.articles += first->second.articles;
        sum_.rejects += first->second.rejects;
        is_given_up_ = is_given_up_ || corpus::is_given_up(sum_.articles, sum_.rejects);
    }
}

bool StreamTally::is_given_up() const {
    const std::lock_guard lock(mutex_);
    return is_given_up_;
}

} // namespace lacuna::indexer
