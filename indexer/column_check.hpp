// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/collection.hpp"

#include <string>

namespace lacuna::indexer {

/// Compares the columns of the collection with its value slots; empty if they say the same, else
/// what is wrong with them.
[[nodiscard]] std::string check_columns(const Collection& collection);

} // namespace lacuna::indexer
