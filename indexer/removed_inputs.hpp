// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indexer/input_record.hpp"

#include <set>
#include <string>
#include <vector>

namespace lacuna::indexer {

struct Removed {
    std::vector<std::string> ids;
    std::vector<std::string> inputs; ///< normal paths
};

/// What `--prune` removes: articles of inputs at or below `arguments` that are not among `seen` any
/// more, and articles that inputs read again (`records`) no longer hold; unless another input of
/// the collection still has them.
[[nodiscard]] Removed inputs_gone(const Xapian::Database& published,
                                  const std::vector<std::string>& arguments,
                                  const std::set<std::string>& seen,
                                  const std::vector<InputRecord>& records);

/// Adds to `record` the articles that the published record of the same input had, so that a later
/// `--prune` still knows where they came from.
void keep_former_ids(const Xapian::Database& published, InputRecord& record);

} // namespace lacuna::indexer
