// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "searcher/match/expansion.hpp"
#include "searcher/query/tree.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace lacuna::searcher {

/// What a query that is one word names, and the word in texts.
struct Named {
    Node query;
    std::string sentence; ///< that says so
};

/// Of a query that is nothing but the id of an article, or a beginning of it of at least 6 digits
/// that no other has: that article. Of one that is a host of articles: those. `typed` is the text
/// of `query`.
[[nodiscard]] std::optional<Named> named(const Node& query, std::string_view typed,
                                         const Expander& expander);

} // namespace lacuna::searcher
