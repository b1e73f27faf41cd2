// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "searcher/query/tree.hpp"
#include "searcher/search_request.hpp"
#include "searcher/snapshot.hpp"

namespace lacuna::searcher {

/// The query with `like:` put into words: what an article or a text is about, and for an article
/// that it is another one. Throws Error{query} where there is no such article, or more than one, or
/// where a text has no word that any article has.
[[nodiscard]] Node with_likeness_in_words(Node query, const Texts& texts, Snapshots& snapshots);

} // namespace lacuna::searcher
