// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "searcher/search_request.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string_view>

namespace lacuna::searcher {

/// What views are made of. Each format writes each of them in one way, whatever view it is part of.
enum class ViewPart : std::uint8_t {
    none,
    hits,     ///< articles with the passages that match
    articles, ///< the same, whole
    facets,
    timeline,
    total,       ///< how many articles match, and nothing else
    terms,       ///< what the words of the query came to mean
    significant, ///< words that stand out
    lines,       ///< of the concordance
};

/// One row of the views table.
struct View {
    std::string_view name;
    std::string_view help;
    std::array<ViewPart, 3> shown; ///< in this order; what is left over is `none`

    [[nodiscard]] constexpr std::span<const ViewPart> parts() const {
        return {shown.begin(), std::find(shown.begin(), shown.end(), ViewPart::none)};
    }
    /// What the view is about: all of it that is a table, or one record on a line.
    [[nodiscard]] constexpr ViewPart main() const { return shown.front(); }
    [[nodiscard]] constexpr bool has(ViewPart part) const {
        return std::find(shown.begin(), shown.end(), part) != shown.end();
    }
    [[nodiscard]] constexpr Needs needs() const {
        return {.hits = has(ViewPart::hits) || has(ViewPart::articles),
                .whole_texts = has(ViewPart::articles),
                .lines = has(ViewPart::lines),
                .terms = has(ViewPart::terms),
                .significant = has(ViewPart::significant),
                .timeline = has(ViewPart::timeline)};
    }
};

/// THE TABLE; the first is what is meant if nothing is said.
[[nodiscard]] std::span<const View> views();
[[nodiscard]] const View* find_view(std::string_view name);

} // namespace lacuna::searcher
