// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/article.hpp"
#include "corpus/dates/date_words.hpp"
#include "corpus/language/paragraphs.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::corpus {

class Authority;

/// `paragraph`: running text; `phrase`: a headline, standfirst, subheading or the like; the others
/// are what they are called.
enum class LineKind : unsigned char {
    paragraph,
    phrase,
    date,
    byline,
    credit,
    picture,
    source,
    furniture
};

/// A line of a page and the metadata in it.
struct PageLine {
    std::string text;
    bool after_gap = false;
    LineKind kind = LineKind::phrase;
    std::size_t words = 0;
    std::optional<Date> date;
    DateLabel date_label = DateLabel::none;
    std::optional<Date> updated; ///< beside the date: "Updated: 9 March, published: 4 June"
    std::vector<std::string> bylines;
    std::vector<Credit> credits;
    std::string source;
    std::string section; ///< beside the source: "The Tidewater Post | Technology"
    std::string url;     ///< the article's own address, alone on the line
    /// A label, a time of day or a second fact says that the line is what it seems: "By Ann Lee",
    /// but not "Ann Lee".
    bool is_sure = false;
    bool opens_story = false;        ///< a dateline with an agency: "ANKARA (Reuters) -"
    std::size_t interface_signs = 0; ///< of furniture that no story says: "Share this article"
};

using PageLines = std::vector<PageLine>;

/// The line with its kind. `language` decides 03/04/2015.
[[nodiscard]] PageLine read_page_line(TextLine text, std::string_view language,
                                      const Authority& authority);

/// The line as text of a story, not searched for metadata.
[[nodiscard]] PageLine story_line(TextLine text);

} // namespace lacuna::corpus
