// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/html/page_facts.hpp"
#include "corpus/html/tree.hpp"

#include <string>

namespace lacuna::corpus {

/// What the head of the page says about its article in meta and link elements, rule "meta".
[[nodiscard]] PageFacts read_meta(const PageTree& page);

/// The text of the title element.
[[nodiscard]] std::string title_element(const PageTree& page);

/// A title without the name of its site before or behind it ("Headline - Site", "Site | Headline").
/// `site` may be empty; `host` is that of the page, or empty.
[[nodiscard]] std::string without_site_name(const std::string& title, const std::string& site,
                                            const std::string& host);

} // namespace lacuna::corpus
