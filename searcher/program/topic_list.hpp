// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/vocabulary/vocabulary.hpp"

#include <cstdint>
#include <map>
#include <string>

namespace lacuna::searcher {

/// Articles of a collection by topic.
using TopicCounts = std::map<std::string, std::uint64_t, std::less<>>;

/// Each topic with the broader one, how many articles have it, and below it the labels of each
/// language; those that give no article the topic are in brackets. Safe to be printed.
[[nodiscard]] std::string topic_list(const Vocabulary& vocabulary);
[[nodiscard]] std::string topic_list(const Vocabulary& vocabulary, const TopicCounts& counts);

} // namespace lacuna::searcher
