// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/collection_lock.hpp"
#include "indexer/progress.hpp"
#include "indexer/report.hpp"

#include <cstddef>
#include <string>

namespace lacuna::indexer {

/// Makes every document of a collection anew from what it stores, e.g. after a change of the
/// analyser, and exchanges the collection. Reads any version.
[[nodiscard]] Report run_rebuild(const std::string& collection, std::size_t jobs,
                                 Progress& progress, Locking locking = Locking::required);

} // namespace lacuna::indexer
