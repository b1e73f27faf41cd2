// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/html/marked_page.hpp"
#include "corpus/html/site_names.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace lacuna::corpus {

/// The headline that the page shows: an h1 or what is named so, but not the name of the site; else
/// a heading that the page's title repeats, or the one above the first paragraph. `title`: of the
/// page, which tells a headline from other headings. Empty if there is none.
[[nodiscard]] std::string visible_headline(const MarkedPage& page, std::string_view title,
                                           const SiteNames& sites);

/// `stated` as a headline of the article: without the name of the site, and without what stands
/// beside the `shown` headline behind a mark ("Opinion | Headline", "Headline - Site Co.").
[[nodiscard]] std::string bare_headline(std::string_view stated, std::string_view shown,
                                        const SiteNames& sites);

/// What a title adds to the headline in it, before or behind it; empty if it adds nothing or on
/// both sides, or no mark parts it.
[[nodiscard]] std::string_view beside_headline(std::string_view title, std::string_view headline);

} // namespace lacuna::corpus
