// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lacuna::searcher {

/// A word of the letters a to z as it may be written in Cyrillic and Greek; a word of these as it
/// may be written in Latin. Several ways, the likeliest first; `word` is folded.
[[nodiscard]] std::vector<std::string> in_other_scripts(std::string_view word);

} // namespace lacuna::searcher
