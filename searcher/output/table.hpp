// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "searcher/output/views.hpp"
#include "searcher/result.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace lacuna::searcher {

/// The columns of a view as a table.
[[nodiscard]] std::vector<std::string_view> table_columns(ViewId view);

/// The rows of a result in that table, one cell for each column, as they came.
[[nodiscard]] std::vector<std::vector<std::string>> table_rows(ViewId view,
                                                               const SearchResult& result);

} // namespace lacuna::searcher
