// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "searcher/match/expansion.hpp"
#include "searcher/query/tree.hpp"

#include <string>
#include <vector>

namespace lacuna::searcher {

/// The query with each word that no article has replaced by the closest one that some have, or by
/// one in another script, as articles write it; empty if nothing close is found.
[[nodiscard]] std::string suggest(const Node& root, const std::vector<std::string>& unknown_words,
                                  Expander& expander, const WordTest& is_offered = {});

/// Whether a word is in an article that is no earlier version of another one. The database must
/// live as long.
[[nodiscard]] WordTest words_of_current_versions(const Xapian::Database& database);

} // namespace lacuna::searcher
