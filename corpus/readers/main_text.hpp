// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/readers/page_hints.hpp"
#include "corpus/readers/page_tree.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace lacuna::corpus {

/// The text of the article on a page, without what stands around it.
struct MainText {
    std::vector<std::string> paragraphs; ///< each in one line
    std::vector<std::string> captions;   ///< of pictures, and who they are by
    std::string standfirst;              ///< where it is marked and stands outside the text
};

/// What is known of the article already; lines that only repeat it are no text.
struct KnownFacts {
    std::string_view headline;
    std::vector<std::string> authors;
    std::string_view language;
};

/// Finds the article by scoring the page's elements by the paragraphs in them.
[[nodiscard]] MainText main_text(const PageTree& page, const std::vector<Hints>& hints,
                                 const KnownFacts& known);

} // namespace lacuna::corpus
