// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/article.hpp"
#include "corpus/html/tree.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace lacuna::corpus {

class Authority;

/// What is known of a page beside its elements.
struct PageOrigin {
    std::string saved_from;  ///< the address that the tool which saved it noted, or empty
    std::string_view source; ///< the page as it is written
};

/// What a page gives.
struct HtmlReading {
    Article article;
    std::vector<std::string> notes; ///< what was left out
};

/// The article of a page: its main text, and for each field the value of the most trusted part of
/// the page that gives one (JSON-LD, meta elements, what the page shows), with that part as rule.
[[nodiscard]] HtmlReading read_html_article(const PageTree& page, const PageOrigin& origin,
                                            const Authority& authority);

} // namespace lacuna::corpus
