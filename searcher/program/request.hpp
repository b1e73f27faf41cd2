// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/date.hpp"
#include "searcher/program/settings.hpp"
#include "searcher/search_request.hpp"

#include <string>
#include <vector>

namespace lacuna::searcher {

/// What the settings ask for, without the query. Throws Error{usage}.
[[nodiscard]] SearchRequest request_of(const Settings& settings);

/// The collections to search: those named, else the default one.
[[nodiscard]] std::vector<std::string> collections_of(const Settings& settings);

[[nodiscard]] Date today();

} // namespace lacuna::searcher
