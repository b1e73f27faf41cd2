// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/rules.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace lacuna::corpus {

/// What one part of a page says about the article on it, as it is written there.
struct PageFacts {
    Rule rule = Rule::page; ///< which part
    std::string headline;
    std::vector<std::string> published; ///< dates, the most trusted first
    std::vector<std::string> modified;
    std::string publisher;
    std::vector<std::string> sites; ///< other names that the part gives the site
    std::string section;
    std::string language;
    std::string url;
    std::vector<std::string> addresses; ///< all that the part gives, the most trusted first
    std::string description;
    std::string body; ///< with its markup and line breaks
    std::vector<std::string> authors;
    std::vector<std::string> keywords;
};

/// Characters written as entities decoded, tags left out, white space collapsed.
[[nodiscard]] std::string plain_text(std::string_view text);

/// The entries of a list such as "China, VPN; censorship", trimmed, without empty ones.
[[nodiscard]] std::vector<std::string> split_list(std::string_view list);

} // namespace lacuna::corpus
