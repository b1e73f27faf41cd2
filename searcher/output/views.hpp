// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace lacuna::searcher {

enum class ViewId : std::uint8_t { results, facets, timeline, full, count, terms, kwic };

/// One row of the views table: what a view needs from the search.
struct View {
    ViewId id;
    std::string_view name;
    std::string_view help;
    bool wants_hits; ///< articles with snippets
    bool wants_body; ///< whole articles
    bool wants_timeline;
    bool wants_terms;
    bool wants_lines; ///< concordance
};

/// THE TABLE.
[[nodiscard]] std::span<const View> views();
[[nodiscard]] const View* find_view(std::string_view name);

} // namespace lacuna::searcher
