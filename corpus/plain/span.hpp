// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/plain/line.hpp"

#include <cstddef>
#include <vector>

namespace lacuna::corpus {

/// Where in the lines of a text its story is.
struct StorySpan {
    std::size_t begin = 0; ///< its first line
    std::size_t end = 0;   ///< behind its last paragraph; other lines of it may follow
    bool has_paragraphs = false;
    bool is_behind_captions = false; ///< all text between head and story is beside it
};

/// Whether the line is running text, a headline or the like, and no fact about the article.
[[nodiscard]] bool is_text(const PageLine& line);

/// Makes the line a byline whose name is all of it.
void make_byline(PageLine& line);

/// Finds the story. Lines that are names by what stands beside them become bylines, and a long
/// first line a headline.
[[nodiscard]] StorySpan find_story(PageLines& lines);

} // namespace lacuna::corpus
