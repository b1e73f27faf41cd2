// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace lacuna {

/// The text of common/vocabulary/concepts.tsv, put into the programs by CMake.
[[nodiscard]] std::string_view concepts_table();

} // namespace lacuna
