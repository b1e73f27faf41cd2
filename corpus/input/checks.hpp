// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/article.hpp"

#include <string>
#include <string_view>

namespace lacuna::corpus {

/// Why this is no article that can be kept ("neither title nor text", text beyond the limit); empty
/// if nothing is against it.
[[nodiscard]] std::string reason_against(const Article& article);

/// Whether bytes of unknown charset are something else than text: NULs that UTF-16 does not
/// explain, or other control characters, more than a few.
[[nodiscard]] bool is_binary(std::string_view bytes);

/// Decoded text with "\n" line ends and without control characters but tabs.
[[nodiscard]] std::string clean_lines(std::string_view text);

} // namespace lacuna::corpus
