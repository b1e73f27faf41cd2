// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/html/blocks.hpp"
#include "corpus/html/hints.hpp"

#include <vector>

namespace lacuna::corpus {

/// The elements that hold the article: one, and those of its siblings that go on with it. In order,
/// none in another. `headline`: its first text, or 0.
[[nodiscard]] std::vector<NodeIndex> text_region(const PageTree& page,
                                                 const std::vector<Hints>& hints,
                                                 const std::vector<PageBlock>& blocks,
                                                 NodeIndex headline);

} // namespace lacuna::corpus
