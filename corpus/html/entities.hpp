// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace lacuna::corpus {

/// Text with what is written as an entity ("&amp;", "&#8217;", "&#x2014;") as the character meant.
/// What is no entity of HTML stays as it is; blanks that do not break become blanks.
[[nodiscard]] std::string without_entities(std::string_view text);

} // namespace lacuna::corpus
