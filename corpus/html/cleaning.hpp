// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/html/blocks.hpp"
#include "corpus/html/main_text.hpp"

#include <vector>

namespace lacuna::corpus {

/// Leaves out of an article's blocks what its page put between and around them: links to other
/// texts, prompts to share, subscribe or comment, labels of pictures and players; at the beginning
/// the headline, names and dates; at the end lines that are no sentences.
[[nodiscard]] std::vector<PageBlock> cleaned(std::vector<PageBlock> blocks, const PageTree& page,
                                             const KnownFacts& known);

} // namespace lacuna::corpus
