// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/safe_text.hpp"

#include <string>
#include <string_view>

namespace lacuna {

/// Text of a table that a terminal and a spreadsheet can show: terminal_safe, and with an
/// apostrophe in front where a spreadsheet would take it for a formula.
[[nodiscard]] std::string harmless_cell(std::string_view text, Newlines newlines);

/// The same as a cell of CSV, always in quotes (RFC 4180).
[[nodiscard]] std::string csv_cell(std::string_view text, Newlines newlines);

} // namespace lacuna
