// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "searcher/output/views.hpp"
#include "searcher/result.hpp"

#include <string>
#include <vector>

namespace lacuna::searcher {

/// A sentence for everything that an export leaves out of a result: articles beyond the limit,
/// values beyond that of a facet, and counts that the rows of the view do not hold.
[[nodiscard]] std::vector<std::string> cuts_of(const SearchResult& result, const View& view);

} // namespace lacuna::searcher
