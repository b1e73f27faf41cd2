// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/html/tree.hpp"

#include <string_view>

namespace lacuna::corpus {

/// What a page is that holds no article: "a page that was not found (404)", "a check for robots",
/// "a front page of links"; empty for everything else. Independent signs must agree: what the page
/// calls itself, that there is hardly any running text, and that nothing in it says article. So
/// articles about errors, checks and blocking are none of it. `html` is what the tree was made of.
[[nodiscard]] std::string_view kind_of_page(const PageTree& page, std::string_view html);

} // namespace lacuna::corpus
