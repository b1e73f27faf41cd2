// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/xapian.hpp"
#include "searcher/query/tree.hpp"

#include <string>
#include <vector>

namespace lacuna::searcher {

/// A sentence for each value that a query asks for and no article has, with the closest value that
/// some have, as it is written there, and how many they are.
[[nodiscard]] std::vector<std::string> unknown_values(const Node& query,
                                                      const Xapian::Database& database);

} // namespace lacuna::searcher
