// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/watched_input.hpp"

#include <variant>

namespace lacuna::indexer {

WatchedInput::WatchedInput() : watch_([this](std::string_view bytes) { digest_.add(bytes); }) {}

void WatchedInput::tell(InputPart& part) {
    part.has_changed = watch_.has_changed;
    // Without a digest or a time the next run cannot take the file for unchanged.
    if (!watch_.is_whole) return;
    part.digest = hex(digest_.finish(), digest_length);
    part.size = watch_.size;
    part.modified_ns = watch_.has_changed ? corpus::InputWatch::no_time : watch_.modified_ns;
}

bool is_reject(const corpus::Cut& cut) {
    const auto* const result = std::get_if<corpus::ReadResult>(&cut);
    return result != nullptr && std::holds_alternative<corpus::Reject>(*result);
}

} // namespace lacuna::indexer
