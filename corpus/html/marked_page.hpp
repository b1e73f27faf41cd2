// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/html/blocks.hpp"
#include "corpus/html/hints.hpp"
#include "corpus/html/tree.hpp"

#include <vector>

namespace lacuna::corpus {

/// A page and what its elements and texts are, found once. The page must live as long.
struct MarkedPage {
    explicit MarkedPage(const PageTree& page)
        : tree(&page), hints(page_hints(page)),
          blocks(page_blocks(page, std::vector<bool>(page.size()))) {}

    const PageTree* tree;
    std::vector<Hints> hints;      ///< of each element
    std::vector<PageBlock> blocks; ///< all of the page
};

} // namespace lacuna::corpus
