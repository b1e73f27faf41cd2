// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/plain/article.hpp"

#include "common/safe_text.hpp"
#include "corpus/language/paragraphs.hpp"
#include "corpus/names/authority.hpp"
#include "corpus/names/bylines.hpp"
#include "corpus/plain/line.hpp"
#include "tests/fuzz/articles.hpp"
#include "tests/fuzz/targets.hpp"

namespace lacuna::fuzz {

/// A page of plain text; and all of it as one line.
void read_page(std::string_view input) {
    std::string text = valid_utf8(input);
    std::erase(text, '\0');
    std::erase(text, '\r');
    const auto& authority = corpus::Authority::built_in();
    check_article(corpus::read_page_text(text, authority));
    require(is_valid_utf8(corpus::to_paragraphs(text)), "paragraphs are valid UTF-8");
    const auto line = corpus::read_page_line({text, false}, "en", authority);
    require(!line.date || exists(*line.date), "the date of a line exists");
    static_cast<void>(corpus::read_byline(text));
    static_cast<void>(corpus::read_authors(text));
}

} // namespace lacuna::fuzz
