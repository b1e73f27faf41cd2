// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace lacuna {

/// A word with the umlauts of German written as two letters and folded (Schlüter → schlueter).
/// Empty if it has none, or another letter that German has not.
[[nodiscard]] std::string spelled_out_umlauts(std::string_view word);

} // namespace lacuna
