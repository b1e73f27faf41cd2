// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "searcher/match/expansion.hpp"

#include <string>
#include <string_view>

namespace lacuna::searcher {

/// The query with each run between blanks that has a word of no article, and would be words of
/// articles if another keyboard had been chosen ("ghbdtn" is "привет"), replaced by those; empty if
/// there is none. What has signs of the query language is left as it is.
[[nodiscard]] std::string on_other_keyboard(std::string_view query, const Expander& expander,
                                            const WordTest& is_offered = {});

} // namespace lacuna::searcher
