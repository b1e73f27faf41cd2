// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace lacuna::corpus {

/// The names behind what a text calls itself: of "Ein Bericht von Ann Lee" and "Analysis by Ann
/// Lee" the last two words; else empty.
[[nodiscard]] std::string_view after_genre(std::string_view line);

} // namespace lacuna::corpus
