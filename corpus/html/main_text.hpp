// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/html/marked_page.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace lacuna::corpus {

/// The text of the article on a page, without what stands around it.
struct MainText {
    std::vector<std::string> paragraphs; ///< each in one line
    NodeIndex begin = 0; ///< the text nodes of the first paragraph and of the last one
    NodeIndex end = 0;
};

/// What is known of the article already; lines that only repeat it are no text.
struct KnownFacts {
    std::string_view headline;
    std::string_view language; ///< ISO 639-1 or empty
};

/// Finds the article by scoring the page's elements by the paragraphs in them.
[[nodiscard]] MainText main_text(const MarkedPage& page, const KnownFacts& known);

} // namespace lacuna::corpus
