// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/html/main_text.hpp"
#include "corpus/html/marked_page.hpp"
#include "corpus/names/bylines.hpp"

#include <string>
#include <vector>

namespace lacuna::corpus {

/// What a reader of the page sees around its text, rule "page".
struct VisibleFacts {
    std::string published; ///< the date as it is written
    Byline byline;
    std::vector<std::string> head_lines; ///< between the headline and the text
    std::vector<std::string> tail_lines; ///< the first ones behind the text
    std::vector<std::string> captions;   ///< of pictures, and whose they are
};

/// The headline that the page shows: an h1, or what is named so. `title` is that of the page, which
/// tells a headline from the name of the site.
[[nodiscard]] std::string visible_headline(const MarkedPage& page, const std::string& title);

[[nodiscard]] VisibleFacts read_visible(const MarkedPage& page, const MainText& text,
                                        const KnownFacts& known);

} // namespace lacuna::corpus
