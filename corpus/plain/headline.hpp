// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/plain/line.hpp"
#include "corpus/plain/span.hpp"

#include <cstddef>

namespace lacuna::corpus {

inline constexpr std::size_t kicker_words = 3; ///< a section's name above a headline is no longer
inline constexpr std::size_t button_words = 3; ///< nor is what a button says

/// Where the headline is, above the story; the number of lines if there is none. A headline that
/// looks like a newspaper's name names no source.
[[nodiscard]] std::size_t find_headline(PageLines& lines, const StorySpan& story);

} // namespace lacuna::corpus
