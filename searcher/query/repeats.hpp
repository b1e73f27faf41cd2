// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "searcher/query/tree.hpp"

namespace lacuna::searcher {

/// The same query with words and phrases that stand several times in a group of AND or OR written
/// once, with the sum of their weights: it finds and scores the same.
[[nodiscard]] Node with_repeats_merged(Node query);

} // namespace lacuna::searcher
