// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/main_text.hpp"

#include "corpus/html/blocks.hpp"
#include "corpus/html/cleaning.hpp"
#include "corpus/html/parts.hpp"
#include "corpus/html/region.hpp"
#include "corpus/html/text_sums.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace lacuna::corpus {

namespace {

constexpr std::uint32_t short_text = 1500;

/// A text, and how much it is.
struct Reading {
    MainText text;
    std::uint32_t characters = 0;
};

class TextReader {
  public:
    TextReader(const MarkedPage& page, const KnownFacts& known)
        : page_(&page), known_(&known), sums_(*page.tree, page.blocks),
          headline_(headline_node(page, known.headline)) {}

    [[nodiscard]] Reading read(double most_prose) const {
        const auto parts = page_parts(*page_, sums_, headline_, most_prose);
        const auto elements = region(parts);
        auto clean = cleaned(blocks_in(elements, parts), *page_, parts, *known_);
        Reading reading;
        MainText& text = reading.text;
        for (const auto& block : clean.blocks) {
            if (text.paragraphs.empty()) text.begin = block.begin;
            text.end = block.begin;
            text.paragraphs.push_back(in_one_line(block.text));
            reading.characters += block.size.characters;
        }
        text.region_end =
            elements.empty() ? page_->tree->size() : (*page_->tree)[elements.back()].end;
        text.lead = std::move(clean.lead);
        text.left_out = std::move(clean.left_out);
        add_left_out(text, elements, parts);
        text.parts = parts;
        return reading;
    }

  private:
    /// Where nothing scores, since all lines are short, what holds the first sentence.
    [[nodiscard]] std::vector<NodeIndex> region(const std::vector<Part>& parts) const {
        const auto blocks = blocks_without(parts, [](Part part) { return part != Part::text; });
        auto elements = text_region(*page_->tree, page_->hints, blocks, headline_);
        if (!elements.empty()) return elements;
        const auto first = std::find_if(blocks.begin(), blocks.end(), is_sentence);
        if (first != blocks.end()) elements.push_back((*page_->tree)[first->owner].parent);
        return elements;
    }

    template <typename IsOut>
    [[nodiscard]] std::vector<PageBlock> blocks_without(const std::vector<Part>& parts,
                                                        IsOut is_out) const {
        std::vector<bool> removed(parts.size());
        std::transform(parts.begin(), parts.end(), removed.begin(), is_out);
        return page_blocks(*page_->tree, removed);
    }

    [[nodiscard]] std::vector<PageBlock> blocks_in(const std::vector<NodeIndex>& elements,
                                                   const std::vector<Part>& parts) const {
        auto blocks = blocks_without(parts, is_removed);
        std::erase_if(blocks,
                      [&](const PageBlock& block) { return !is_in(elements, block.begin); });
        return blocks;
    }

    [[nodiscard]] bool is_in(const std::vector<NodeIndex>& elements, NodeIndex node) const {
        auto next = std::upper_bound(elements.begin(), elements.end(), node);
        return next != elements.begin() && node < (*page_->tree)[*--next].end;
    }

    /// What was removed within the article's elements, then the sentences of the rest of the page.
    void add_left_out(MainText& text, const std::vector<NodeIndex>& elements,
                      const std::vector<Part>& parts) const {
        for (const bool is_within : {true, false})
            for (const PageBlock& block : page_->blocks) {
                if (is_in(elements, block.begin) != is_within) continue;
                const Part part = parts[block.begin];
                if (is_within ? is_removed(part) : is_sentence(block))
                    text.left_out.push_back({in_one_line(block.text), std::string(reason(part))});
            }
    }

    static std::string_view reason(Part part) {
        return is_removed(part) ? rule_of(part) : "outside the text";
    }

    const MarkedPage* page_;
    const KnownFacts* known_;
    TextSums sums_;
    NodeIndex headline_;
};

} // namespace

MainText main_text(const MarkedPage& page, const KnownFacts& known) {
    const TextReader reader(page, known);
    auto reading = reader.read(std::numeric_limits<double>::max());
    if (reading.characters >= short_text) return std::move(reading.text);
    const auto twice = 2 * reading.characters;
    auto other = reader.read(twice);
    const bool is_better = other.characters > 0 && other.characters >= twice;
    return std::move(is_better ? other.text : reading.text);
}

} // namespace lacuna::corpus
