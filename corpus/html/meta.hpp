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

/// The country by whose custom days and months are ordered on the page, "GB": that of its host,
/// else what og:locale, the headers or the language say. `host`: of the page, or empty.
[[nodiscard]] std::string declared_region(const PageTree& page, std::string_view host);

} // namespace lacuna::corpus
