// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/html/blocks.hpp"

#include <cstdint>
#include <vector>

namespace lacuna::corpus {

/// Sums over blocks that answer for any element what is in it. Built once per page and set of
/// blocks; every question takes constant time.
class TextSums {
  public:
    TextSums(const PageTree& page, const std::vector<PageBlock>& blocks);

    /// Characters in the element; in its links; in its paragraphs of running text.
    [[nodiscard]] double characters(NodeIndex index) const {
        return in(&Counts::characters, index);
    }
    [[nodiscard]] double links(NodeIndex index) const { return in(&Counts::links, index); }
    [[nodiscard]] double prose(NodeIndex index) const { return in(&Counts::prose, index); }
    [[nodiscard]] double link_density(NodeIndex index) const;

    /// Blocks that begin in the element; those that are sentences; those that are links.
    [[nodiscard]] std::uint32_t blocks(NodeIndex index) const { return in(&Counts::blocks, index); }
    [[nodiscard]] std::uint32_t sentences(NodeIndex index) const {
        return in(&Counts::sentences, index);
    }
    [[nodiscard]] std::uint32_t link_lines(NodeIndex index) const {
        return in(&Counts::link_lines, index);
    }
    /// Elements in it that show pictures; that take what a reader types or presses; that are links.
    [[nodiscard]] std::uint32_t pictures(NodeIndex index) const {
        return in(&Counts::pictures, index);
    }
    [[nodiscard]] std::uint32_t inputs(NodeIndex index) const { return in(&Counts::inputs, index); }
    [[nodiscard]] std::uint32_t anchors(NodeIndex index) const {
        return in(&Counts::anchors, index);
    }

    /// Blocks and pictures that begin before a node.
    [[nodiscard]] std::uint32_t blocks_before(NodeIndex index) const {
        return counts_[index].blocks;
    }
    [[nodiscard]] std::uint32_t pictures_before(NodeIndex index) const {
        return counts_[index].pictures;
    }

  private:
    struct Counts {
        std::uint32_t characters = 0;
        std::uint32_t links = 0;
        std::uint32_t prose = 0;
        std::uint32_t blocks = 0;
        std::uint32_t sentences = 0;
        std::uint32_t link_lines = 0;
        std::uint32_t pictures = 0;
        std::uint32_t inputs = 0;
        std::uint32_t anchors = 0;
    };
    static void add_block(Counts& counts, const PageBlock& block);
    [[nodiscard]] std::uint32_t in(std::uint32_t Counts::*count, NodeIndex index) const {
        return counts_[(*page_)[index].end].*count - counts_[index].*count;
    }

    const PageTree* page_;
    std::vector<Counts> counts_; ///< of what begins before each node
};

/// Whether a block is running text: long enough, and not mostly links.
[[nodiscard]] bool is_running_text(const PageBlock& block);

/// Whether a block reads as a sentence, of whatever length; links to other texts do not.
[[nodiscard]] bool is_sentence(const PageBlock& block);

} // namespace lacuna::corpus
