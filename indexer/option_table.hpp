// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/options.hpp"
#include "indexer/settings.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace lacuna::indexer {

/// THE TABLE of lacuna-index: every option of every command.
[[nodiscard]] const std::vector<Option<Settings>>& option_table();

/// The one option that means another thing for `preview`: how articles are printed.
[[nodiscard]] const Option<Settings>& preview_format();

/// How what is known of a collection is written.
[[nodiscard]] Option<Settings> output_format(std::vector<std::string> choices);

/// The options of these names, in this order.
[[nodiscard]] std::vector<Option<Settings>>
options_named(const std::vector<std::string_view>& names);

} // namespace lacuna::indexer
