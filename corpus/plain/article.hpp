// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/article.hpp"

#include <string_view>

namespace lacuna::corpus {

class Authority;

/// An article out of plain text as copied from a page or a wire: headline, standfirst, byline,
/// photo credits, date and site lines, paragraphs, closing credits. Takes valid UTF-8 with "\n"
/// line ends. Lines that are metadata do not stay in the body; a dateline inside the first
/// paragraph does. A standfirst goes to `extra` as "standfirst".
[[nodiscard]] Article read_page_text(std::string_view text, const Authority& authority);

} // namespace lacuna::corpus
