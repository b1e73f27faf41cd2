// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/manual.hpp"
#include "common/options.hpp"
#include "searcher/program/settings.hpp"

#include <vector>

namespace lacuna::searcher {

/// THE TABLE of lacuna-search. Every facet of the field table is an option without being named
/// here.
[[nodiscard]] const std::vector<Option<Settings>>& option_table();

/// The manual of lacuna-search, from the tables of options, views and formats.
[[nodiscard]] Manual manual();

} // namespace lacuna::searcher
