// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/html/blocks.hpp"
#include "corpus/html/hints.hpp"

#include <cstdint>
#include <vector>

namespace lacuna::corpus {

/// Sums over blocks that answer for any element how much text is in it. Built once per page and set
/// of blocks; every question takes constant time.
class TextSums {
  public:
    TextSums(const PageTree& page, const std::vector<PageBlock>& blocks);

    /// Characters in the element; in its links; in its paragraphs of running text.
    [[nodiscard]] double characters(NodeIndex index) const { return in(characters_, index); }
    [[nodiscard]] double links(NodeIndex index) const { return in(links_, index); }
    [[nodiscard]] double prose(NodeIndex index) const { return in(prose_, index); }
    [[nodiscard]] double blocks(NodeIndex index) const { return in(blocks_, index); }
    [[nodiscard]] double link_density(NodeIndex index) const;

  private:
    using Sums = std::vector<std::uint32_t>;
    [[nodiscard]] double in(const Sums& sums, NodeIndex index) const {
        return sums[(*page_)[index].end] - sums[index];
    }

    const PageTree* page_;
    Sums characters_;
    Sums links_;
    Sums prose_;
    Sums blocks_;
};

/// Whether a block is running text: long enough, and not mostly links.
[[nodiscard]] bool is_prose(const PageBlock& block);

/// The elements that are boilerplate by their tag, names or attributes. One that holds much of the
/// page's running text is left, whatever it is called.
[[nodiscard]] std::vector<bool> boilerplate(const PageTree& page, const std::vector<Hints>& hints,
                                            const TextSums& sums);

/// The elements that hold the article: one, and those of its siblings that go on with it. In order,
/// none in another.
[[nodiscard]] std::vector<NodeIndex> text_region(const PageTree& page,
                                                 const std::vector<Hints>& hints,
                                                 const std::vector<PageBlock>& blocks);

} // namespace lacuna::corpus
