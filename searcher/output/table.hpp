// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "searcher/output/views.hpp"
#include "searcher/result.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace lacuna::searcher {

using TableRow = std::vector<std::string>;

/// A part of a view as a table. Cells hold what the result holds, as it came.
struct Table {
    std::vector<std::string_view> columns;
    std::vector<TableRow> (*rows)(const SearchResult& result); ///< one cell for each column
};

[[nodiscard]] Table table_of(ViewPart part);

} // namespace lacuna::searcher
