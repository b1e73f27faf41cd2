// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace lacuna::corpus {

/// The text of corpus/authority/agencies.tsv and sources.tsv, put into the program by CMake.
[[nodiscard]] std::string_view agencies_table();
[[nodiscard]] std::string_view sources_table();

} // namespace lacuna::corpus
