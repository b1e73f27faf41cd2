// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/cleaning.hpp"

#include "corpus/dates/date_text.hpp"
#include "corpus/language/furniture.hpp"
#include "corpus/language/sentences.hpp"
#include "corpus/language/words.hpp"
#include "corpus/names/bylines.hpp"

#include <algorithm>
#include <string>

namespace lacuna::corpus {

namespace {

constexpr double mostly_links = 0.8;
constexpr std::uint32_t long_text = 200;
constexpr std::uint32_t long_line = 80;
constexpr std::uint32_t longest_masthead = 160;
constexpr std::size_t most_head_blocks = 10;
constexpr std::uint32_t most_head_text = 400;

using Blocks = std::vector<PageBlock>;

bool is_link_line(const PageBlock& block) {
    return block.link_density() > mostly_links && block.size.characters < long_text;
}

/// Rather too much stays than a sentence goes.
bool is_prose(std::string_view text) { return ends_sentence(text) || ends_quotation(text); }

bool repeats(std::string_view line, std::string_view known) {
    const std::string a = squash(line);
    const std::string b = squash(known);
    if (a.empty() || b.empty()) return false;
    return a == b || (a.size() > b.size() / 2 && b.starts_with(a)) ||
           (a.size() < b.size() * 5 / 4 && a.starts_with(b));
}

/// The headline once more, a byline or a date: what stands above a text.
bool is_masthead(const PageBlock& block, const KnownFacts& known) {
    if (repeats(block.text, known.headline)) return true;
    if (block.size.characters > longest_masthead || is_prose(block.text)) return false;
    const auto line = in_one_line(block.text);
    return !after_byline_label(line).empty() || find_date(line, known.language).has_value();
}

bool is_label(const PageBlock& block) {
    return block.size.characters <= long_line && !is_prose(block.text);
}

/// Removes what ends with the last line of a masthead, unless it holds much text, and labels.
void remove_head(Blocks& blocks, const KnownFacts& known) {
    std::size_t first = 0;
    std::uint32_t characters = 0;
    for (std::size_t i = 0; i < std::min(blocks.size(), most_head_blocks); ++i) {
        if (is_masthead(blocks[i], known))
            first = i + 1;
        else
            characters += blocks[i].size.characters;
        if (characters > most_head_text) break;
    }
    while (first < std::min(blocks.size(), most_head_blocks) && is_label(blocks[first])) ++first;
    if (first < blocks.size())
        blocks.erase(blocks.begin(), blocks.begin() + static_cast<std::ptrdiff_t>(first));
}

/// Removes labels behind the text; entries of lists and tables may look like them.
void remove_tail(Blocks& blocks, const PageTree& page) {
    const auto is_entry = [&](const PageBlock& block) {
        const Tag tag = page[block.owner].tag;
        return has_flag(tag, TagFlag::item) || has_flag(tag, TagFlag::cell);
    };
    while (blocks.size() > 1 && is_label(blocks.back()) && !is_entry(blocks.back()))
        blocks.pop_back();
}

} // namespace

std::vector<PageBlock> cleaned(std::vector<PageBlock> blocks, const PageTree& page,
                               const KnownFacts& known) {
    std::erase_if(blocks, [](const PageBlock& block) {
        return is_page_furniture(block.text, block.size.characters) || is_link_line(block);
    });
    remove_head(blocks, known);
    remove_tail(blocks, page);
    return blocks;
}

} // namespace lacuna::corpus
