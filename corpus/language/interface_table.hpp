// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace lacuna::corpus {

/// The text of interface_phrases.tsv, put into the program by CMake.
[[nodiscard]] std::string_view interface_table();

} // namespace lacuna::corpus
