// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/vocabulary/vocabulary.hpp"
#include "searcher/query/tree.hpp"

#include <string>
#include <vector>

namespace lacuna::searcher {

/// A query that asks for more, and what there is to say about it.
struct Broadened {
    Node query;
    std::vector<std::string> sentences;
};

/// `query`, in which each topic stands for the broader one and those related to it as well, and
/// words with equivalents (`%word`) have those of the broader and related concepts at
/// broader_weight. `own` is a user's vocabulary, or null. What is excluded stays as it is; that
/// nothing could be broadened is said.
[[nodiscard]] Broadened broadened(Node query, const Vocabulary* own);

} // namespace lacuna::searcher
