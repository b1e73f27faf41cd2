// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/main_text.hpp"

#include "corpus/html/blocks.hpp"
#include "corpus/html/cleaning.hpp"
#include "corpus/html/region.hpp"

#include <utility>

namespace lacuna::corpus {

MainText main_text(const MarkedPage& page, const KnownFacts& known) {
    MainText text;
    const PageTree& tree = *page.tree;
    const auto removed = boilerplate(tree, page.hints, TextSums(tree, page.blocks));
    const auto blocks = page_blocks(tree, removed);
    std::vector<PageBlock> chosen;
    for (const auto element : text_region(tree, page.hints, blocks))
        for (const auto& block : blocks)
            if (block.begin >= element && block.begin < tree[element].end) chosen.push_back(block);
    for (const auto& block : cleaned(std::move(chosen), tree, known)) {
        if (text.paragraphs.empty()) text.begin = block.begin;
        text.end = block.begin;
        text.paragraphs.push_back(in_one_line(block.text));
    }
    return text;
}

} // namespace lacuna::corpus
