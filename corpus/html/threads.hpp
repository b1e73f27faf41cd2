// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/html/parts.hpp"

#include <vector>

namespace lacuna::corpus {

/// Whether the element, or the one in it that holds nearly all, is a row of elements of one make.
[[nodiscard]] bool has_units(const PageTree& page, NodeIndex index);

/// Marks what readers wrote, whatever its elements are called: elements of one make behind a
/// heading that is a number or a word for comments.
void mark_threads(std::vector<Part>& parts, const MarkedPage& page, const TextSums& sums);

/// Marks what stands on an endless page behind the article: elements like the one around it, with
/// headlines of their own.
void mark_next_articles(std::vector<Part>& parts, const MarkedPage& page, const TextSums& sums,
                        NodeIndex headline);

} // namespace lacuna::corpus
