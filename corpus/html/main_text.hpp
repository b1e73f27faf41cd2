// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/article.hpp"
#include "corpus/html/marked_page.hpp"
#include "corpus/html/parts.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace lacuna::corpus {

/// The text of the article on a page, without what stands around it.
struct MainText {
    std::vector<std::string> paragraphs; ///< each in one line
    NodeIndex begin = 0; ///< the text nodes of the first paragraph and of the last one
    NodeIndex end = 0;
    NodeIndex region_end = 0;      ///< behind the elements that hold the article
    std::vector<Part> parts;       ///< of the page's nodes
    std::vector<std::string> lead; ///< sentences above the byline that stands above the text
    std::vector<LeftOut> left_out; ///< texts that are not taken for the article's, with the reason
};

/// What is known of the article already; lines that only repeat it are no text.
struct KnownFacts {
    std::string_view headline;
    std::string_view language; ///< ISO 639-1 or empty
};

/// Finds the article by scoring the page's elements by the paragraphs in them. Where the names of
/// elements (class, id) leave little of the page, those of its large parts are not believed.
[[nodiscard]] MainText main_text(const MarkedPage& page, const KnownFacts& known);

} // namespace lacuna::corpus
