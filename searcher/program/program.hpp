// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace lacuna::searcher {

/// Runs lacuna-search with its arguments (without its name) and returns the exit code.
int run(const std::vector<std::string>& arguments);

} // namespace lacuna::searcher
