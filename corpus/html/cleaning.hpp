// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/article.hpp"
#include "corpus/html/blocks.hpp"
#include "corpus/html/main_text.hpp"
#include "corpus/html/parts.hpp"

#include <string>
#include <vector>

namespace lacuna::corpus {

/// The blocks in the elements that hold an article, sorted.
struct CleanedText {
    std::vector<PageBlock> blocks;
    std::vector<std::string> lead; ///< sentences above a byline or date at the beginning
    std::vector<LeftOut> left_out;
};

/// Leaves out of an article's blocks what its page put between and around them, each by two signs:
/// links to other texts, prompts to share, subscribe or comment, what is doubtful at the edges; at
/// the beginning the headline, names and dates; at the end lines that are no sentences and stand
/// elsewhere than those of the text.
[[nodiscard]] CleanedText cleaned(std::vector<PageBlock> blocks, const MarkedPage& page,
                                  const std::vector<Part>& parts, const KnownFacts& known);

} // namespace lacuna::corpus
