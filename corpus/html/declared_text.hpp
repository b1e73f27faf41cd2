// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lacuna::corpus {

/// The paragraphs of a text that a script declares: as plain text with line breaks, as markup, or
/// as markup written with entities.
[[nodiscard]] std::vector<std::string> declared_paragraphs(std::string_view text);

} // namespace lacuna::corpus
