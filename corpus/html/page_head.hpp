// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/html/marked_page.hpp"
#include "corpus/html/page_facts.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::corpus {

class Authority;
struct Agency;

/// A value and the part of the page that gave it.
struct StatedText {
    std::string text;
    Rule rule = Rule::page;
};

/// What a page says of itself: which article it is, of which site, at which address.
struct PageHead {
    std::array<PageFacts, 3> parts; ///< JSON-LD, meta elements, what is shown: in order of trust
    StatedText address;
    StatedText language; ///< ISO 639-1, as declared
    StatedText title;
    StatedText source;
    std::string locale; ///< language and region that order days and months, "en-GB", or less
    std::vector<const Agency*> agencies; ///< named as publisher by a site that is not theirs
};

/// `saved_from`: the address that the tool which saved the page noted, or empty.
[[nodiscard]] PageHead read_page_head(const MarkedPage& page, std::string_view saved_from,
                                      const Authority& authority);

} // namespace lacuna::corpus
