// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/input_record.hpp"

#include <set>
#include <string>
#include <unordered_set>
#include <vector>

namespace lacuna::indexer {

struct Removed {
    std::vector<ArticleId> ids;
    std::vector<std::string> inputs; ///< normal paths
};

/// What a run came across.
struct SeenInputs {
    std::set<std::string> paths;         ///< normal paths of all inputs found
    std::vector<std::string> unreadable; ///< what could not be looked into
    std::unordered_set<ArticleId> ids;   ///< of all articles read
};

/// What `--prune` removes: articles of inputs at or below `arguments` that are not there any more,
/// and articles that inputs read again (`records`), or unchanged ones, no longer hold; unless
/// another input of the collection still has them, or they may be where we could not look.
[[nodiscard]] Removed inputs_gone(const Xapian::Database& published,
                                  const std::vector<std::string>& arguments, const SeenInputs& seen,
                                  const std::vector<InputRecord>& records);

/// Notes in `record` the articles that the published record of the same input had, so that a later
/// `--prune` still knows where they came from.
void keep_former_ids(const Xapian::Database& published, InputRecord& record);

} // namespace lacuna::indexer
