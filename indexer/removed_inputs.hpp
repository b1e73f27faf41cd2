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

/// Whether a normal path is that of an argument, or lies below it.
[[nodiscard]] bool is_at_or_below(const std::string& path, const std::string& argument);

/// Whether both lie at or below one argument. Paths are as articles have them.
[[nodiscard]] bool are_of_one_argument(const std::string& one, const std::string& other,
                                       const std::vector<std::string>& arguments);

/// Whether an input at or below one of the arguments is not there any more.
[[nodiscard]] bool is_gone(const std::string& path, const SeenInputs& seen,
                           const std::vector<std::string>& arguments);

/// These ids and those of the earlier versions of what they are the current ones of.
[[nodiscard]] std::vector<ArticleId> with_versions(const Xapian::Database& published,
                                                   const std::vector<ArticleId>& ids);

/// Notes in `record` the articles that the published record of the same input had, so that a later
/// `--prune` still knows where they came from.
void keep_former_ids(const Xapian::Database& published, InputRecord& record);

} // namespace lacuna::indexer
