// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/options.hpp"

#include <span>
#include <string>
#include <vector>

namespace lacuna::searcher {

/// The arguments with those before `--` that begin with one minus sign and are no option made words
/// of the query, by a blank before them: `-internet`, `-hong`, `-news`.
[[nodiscard]] std::vector<std::string> with_query_words(std::span<const OptionRow> rows,
                                                        std::vector<std::string> arguments);

} // namespace lacuna::searcher
