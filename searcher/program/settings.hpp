// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/fields.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace lacuna::searcher {

namespace caps {
inline constexpr std::size_t results = 1'000'000; ///< shown of one query, and values of one facet
} // namespace caps

/// What was typed, validated and nothing more.
struct Settings {
    std::vector<std::string> words; ///< the query, word by word
    std::vector<std::string> collections;
    std::optional<std::size_t> limit; ///< 10, or all in an export
    std::size_t offset = 0;
    std::string sort = "relevance";
    std::string rank = "related";
    std::string match;
    std::vector<std::string> languages;                  ///< --lang
    std::vector<std::pair<FieldId, std::string>> values; ///< --source NAME …, "!NAME" excludes
    std::string from;
    std::string to;
    std::vector<std::string> facets;
    std::string view = "results";
    std::string format = "text";
    std::string versions = "current";
    std::size_t passages = 2;
    std::size_t width = 0; ///< 0: of the terminal, else 80
    std::string queries;   ///< file
    std::string color = "auto";
    std::optional<double> timeout; ///< seconds; 10, or ten minutes for an export
    bool plain = false;
    bool no_names = false;
    bool broaden = false;
    std::string vocabulary; ///< file
    bool exact = false;
    bool explain = false;
    bool no_sandbox = false;
    bool topics = false;
    bool help = false;
    bool version = false;
    std::string generate;
};

} // namespace lacuna::searcher
