// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace lacuna::corpus {

/// A line of plain text as its author meant it: blanks collapsed, without controls, not empty.
struct TextLine {
    std::string text;
    bool after_gap = false; ///< an empty line or the beginning of the text is before it
};

/// Gives the lines of `text` to `use`; those of a block that was wrapped at a fixed width are
/// joined.
void for_each_text_line(std::string_view text, const std::function<void(TextLine)>& use);

/// Text as paragraphs separated by one empty line: line ends unified, controls removed, spaces
/// collapsed, hard-wrapped lines joined, other single line breaks made paragraph breaks.
[[nodiscard]] std::string to_paragraphs(std::string_view text);

} // namespace lacuna::corpus
