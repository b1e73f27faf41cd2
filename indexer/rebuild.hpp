// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/article_soundness.hpp"
#include "indexer/collection_lock.hpp"
#include "indexer/progress.hpp"
#include "indexer/report.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace lacuna::indexer {

struct RebuildOptions {
    std::size_t jobs = 1;
    Take take = Take::all_or_nothing;
    Locking locking = Locking::required;
};

struct RebuildResult {
    Report report;
    std::vector<Loss> lost;
    std::string kept; ///< where the old collection is, if anything of it was lost
};

/// Makes every document of a collection anew from what it stores, e.g. after a change of the
/// analyser, and exchanges the collection. Reads any version. Throws Error{database} if what
/// articles are made of is damaged, unless what is sound is to be taken; then the old
/// collection is kept beside the new one if anything is lost.
[[nodiscard]] RebuildResult run_rebuild(const std::string& collection,
                                        const RebuildOptions& options, Progress& progress);

} // namespace lacuna::indexer
