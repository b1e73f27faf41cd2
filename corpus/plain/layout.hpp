// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/plain/line.hpp"

#include <cstddef>
#include <vector>

namespace lacuna::corpus {

/// What becomes of a line. `caption`: text beside the story, kept as such; `fact`: read into
/// fields, and no text; `keyword`: a word of a list of them; `page`: of the page that the text was
/// copied from, by two signs.
enum class LineRole : unsigned char {
    body,
    title,
    section,
    standfirst,
    caption,
    fact,
    keyword,
    page,
};

/// The roles of all lines of a text. Kinds of lines are corrected by what stands beside them. A
/// line of the story never leaves it; what is taken for something else stands at the edge, but for
/// captions and pictures' credits.
[[nodiscard]] std::vector<LineRole> lay_out(PageLines& lines);

} // namespace lacuna::corpus
