// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/html/tree.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::corpus {

/// How much text there is: characters, those of scripts that write a syllable or word with one
/// counted as three, and the marks between parts of sentences.
struct TextMeasure {
    std::uint32_t characters = 0;
    std::uint32_t commas = 0;
};

[[nodiscard]] TextMeasure measure(std::string_view text);

/// A paragraph, heading, list entry or table cell, as a page shows it.
struct PageBlock {
    std::string text;    ///< white space collapsed; "\n" for a line break
    NodeIndex begin = 0; ///< its first text node
    NodeIndex end = 0;   ///< behind its last text node
    NodeIndex owner = 0; ///< the nearest element around it that makes it a block of its own
    TextMeasure size;
    std::uint32_t link_characters = 0; ///< of `size`, those inside links

    [[nodiscard]] double link_density() const {
        return size.characters == 0 ? 0.0 : static_cast<double>(link_characters) / size.characters;
    }
};

/// The blocks of a page in order, without elements whose content is no text and without nodes that
/// are `removed` with all in them.
[[nodiscard]] std::vector<PageBlock> page_blocks(const PageTree& page,
                                                 const std::vector<bool>& removed);

/// Every piece of white space made one space, none at the ends.
[[nodiscard]] std::string collapsed(std::string_view text);

/// Text in one line: "\n" made spaces, or nothing between characters that need no space.
[[nodiscard]] std::string in_one_line(std::string_view text);

} // namespace lacuna::corpus
