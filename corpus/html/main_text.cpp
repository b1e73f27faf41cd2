// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/main_text.hpp"

#include "corpus/html/blocks.hpp"
#include "corpus/html/cleaning.hpp"
#include "corpus/html/region.hpp"

#include <utility>

namespace lacuna::corpus {

MainText main_text(const PageTree& page, const std::vector<Hints>& hints, const KnownFacts& known) {
    MainText text;
    const std::vector<bool> nothing(page.size());
    const auto all = page_blocks(page, nothing);
    const auto removed = boilerplate(page, hints, TextSums(page, all));
    const auto blocks = page_blocks(page, removed);
    std::vector<PageBlock> chosen;
    for (const auto element : text_region(page, hints, blocks))
        for (const auto& block : blocks)
            if (block.begin >= element && block.begin < page[element].end) chosen.push_back(block);
    for (const auto& block : cleaned(std::move(chosen), page, known)) {
        if (text.paragraphs.empty()) text.begin = block.begin;
        text.end = block.begin;
        text.paragraphs.push_back(in_one_line(block.text));
    }
    return text;
}

} // namespace lacuna::corpus
