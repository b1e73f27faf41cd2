// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace lacuna::corpus {

/// What a file of a web site is that holds no article, by its name and its beginning, both of which
/// must say so: "a script", "a stylesheet", "rules for crawlers (robots.txt)" …; empty for all
/// else.
[[nodiscard]] std::string_view resource_kind(std::string_view beginning,
                                             std::string_view file_name);

} // namespace lacuna::corpus
