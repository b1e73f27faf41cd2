// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/date.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::corpus {

/// What one part of a page says about the article on it, as it is written there.
struct PageFacts {
    std::string_view rule; ///< which part: "json-ld", "meta", "page"
    std::string headline;
    std::string published;
    std::string modified;
    std::string publisher;
    std::string section;
    std::string language;
    std::string url;
    std::string body;
    std::vector<std::string> authors;
    std::vector<std::string> keywords;
};

/// Characters written as entities decoded, tags left out, white space collapsed.
[[nodiscard]] std::string plain_text(std::string_view text);

/// The entries of a list such as "China, VPN; censorship", trimmed, without empty ones.
[[nodiscard]] std::vector<std::string> split_list(std::string_view list);

/// The names in a byline: "By Ann Lee and Bob Ray | Gazette" gives two. What cannot be a name (an
/// address, a date, a sentence) gives none.
[[nodiscard]] std::vector<std::string> names_in_byline(std::string_view byline);

/// Whether a line begins as bylines do ("By ", "Von ", "Автор:").
[[nodiscard]] bool begins_as_byline(std::string_view line);

} // namespace lacuna::corpus
