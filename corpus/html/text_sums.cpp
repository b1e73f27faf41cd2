// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/text_sums.hpp"

#include "corpus/language/sentences.hpp"

namespace lacuna::corpus {

namespace {

constexpr std::uint32_t shortest_running_text = 80;
constexpr std::uint32_t shortest_sentence = 8;
constexpr std::uint32_t shortest_open_sentence = 40; ///< "Like this:", "Loading..."
constexpr double most_links_in_text = 0.4;
constexpr double least_links_in_link_line = 0.8;

bool is_picture(Tag tag) {
    return tag == Tag::img || tag == Tag::picture || tag == Tag::video || tag == Tag::iframe;
}

bool takes_input(Tag tag) {
    return tag == Tag::form || tag == Tag::input || tag == Tag::textarea || tag == Tag::button ||
           tag == Tag::select;
}

} // namespace

TextSums::TextSums(const PageTree& page, const std::vector<PageBlock>& blocks)
    : page_(&page), counts_(page.size() + 1) {
    auto block = blocks.begin();
    for (NodeIndex i = 0; i < page.size(); ++i) {
        Counts& counts = counts_[i + 1] = counts_[i];
        if (is_picture(page[i].tag)) ++counts.pictures;
        if (takes_input(page[i].tag)) ++counts.inputs;
        if (page[i].tag == Tag::a) ++counts.anchors;
        for (; block != blocks.end() && block->begin == i; ++block) add_block(counts, *block);
    }
}

void TextSums::add_block(Counts& counts, const PageBlock& block) {
    counts.characters += block.size.characters;
    counts.links += block.link_characters;
    if (is_running_text(block)) counts.prose += block.size.characters;
    ++counts.blocks;
    if (is_sentence(block)) ++counts.sentences;
    if (block.link_density() >= least_links_in_link_line) ++counts.link_lines;
}

double TextSums::link_density(NodeIndex index) const {
    const double all = characters(index);
    return all == 0 ? 0 : links(index) / all;
}

bool is_running_text(const PageBlock& block) {
    const bool is_address =
        block.text.starts_with("http") && block.text.find(' ') == std::string::npos;
    return !is_address && block.size.characters >= shortest_running_text &&
           block.link_density() <= most_links_in_text;
}

bool is_sentence(const PageBlock& block) {
    if (is_running_text(block)) return true;
    const bool is_open =
        block.text.ends_with(':') || block.text.ends_with("...") || block.text.ends_with("…");
    if (is_open && block.size.characters < shortest_open_sentence) return false;
    return block.size.characters >= shortest_sentence &&
           block.link_density() <= most_links_in_text && reads_as_sentence(block.text);
}

} // namespace lacuna::corpus
