// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace lacuna::corpus {

struct MarkdownText {
    std::string title; ///< the first heading of the first level, if nothing stands before it
    std::string text;  ///< paragraphs parted by one empty line, without marks, images and links
};

/// What a reader of the page would see of Markdown. Takes clean lines (checks.hpp); needs time
/// linear in the text.
[[nodiscard]] MarkdownText read_markdown_text(std::string_view markdown);

/// One paragraph without its marks of emphasis, links, images, tags and escapes.
[[nodiscard]] std::string without_marks(std::string_view paragraph);

} // namespace lacuna::corpus
