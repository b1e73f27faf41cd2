// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/article.hpp"

#include <cstdint>
#include <string>

namespace lacuna::indexer {

enum class Ink : std::uint8_t { plain, styled };

/// The article as a person reads it, safe for a terminal: its title, each value with the rule that
/// gave it, the text, the captions, and what was left out with the rule that took it, which is
/// faint where ink is styled. Ends with a newline.
[[nodiscard]] std::string preview_page(const Article& article, Ink ink);

} // namespace lacuna::indexer
