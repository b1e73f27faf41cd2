// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lacuna::corpus {

/// A paragraph without marks.
struct Unmarked {
    std::string text;                  ///< "\n" where an element of HTML parts lines
    std::vector<std::string> pictures; ///< what stands for them
};

struct MarkdownText {
    std::string title; ///< the first heading of the first level, if nothing stands before it
    std::string text;  ///< paragraphs parted by one empty line, without marks, images and links
    std::vector<std::string> captions; ///< sentences that stand for images
    std::vector<std::string> hidden;   ///< scripts, comments and other text that no reader sees
};

/// What a reader of the page would see of Markdown. Takes clean lines (checks.hpp); needs time
/// linear in the text.
[[nodiscard]] MarkdownText read_markdown_text(std::string_view markdown);

/// One paragraph without its marks of emphasis, links, images, tags and escapes. What looks like a
/// tag and is none of HTML stays.
[[nodiscard]] Unmarked unmarked(std::string_view paragraph);
/// The same without the pictures.
[[nodiscard]] std::string without_marks(std::string_view paragraph);

} // namespace lacuna::corpus
