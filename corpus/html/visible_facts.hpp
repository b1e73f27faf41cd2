// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/html/main_text.hpp"
#include "corpus/html/marked_page.hpp"
#include "corpus/html/shown_dates.hpp"
#include "corpus/names/bylines.hpp"

#include <string>
#include <vector>

namespace lacuna::corpus {

/// What a reader of the page sees around its text, rule "page".
struct VisibleFacts {
    ShownDates dates;
    Byline byline;
    std::vector<std::string> head_lines; ///< between the headline and the text
    std::vector<std::string> tail_lines; ///< the first ones behind the text
    std::vector<std::string> captions;   ///< of pictures, and whose they are
};

[[nodiscard]] VisibleFacts read_visible(const MarkedPage& page, const MainText& text,
                                        const KnownFacts& known);

} // namespace lacuna::corpus
