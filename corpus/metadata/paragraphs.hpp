// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lacuna::corpus {

/// A line of plain text as its author meant it: blanks collapsed, without controls, not empty.
struct TextLine {
    std::string text;
    bool after_gap = false; ///< an empty line or the beginning of the text is before it
};

/// The lines of `text`; those of a block that was wrapped at a fixed width are joined.
[[nodiscard]] std::vector<TextLine> text_lines(std::string_view text);

} // namespace lacuna::corpus
