// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/output/views.hpp"

#include <algorithm>
#include <array>

namespace lacuna::searcher {

namespace {

using enum ViewPart;

constexpr std::array table{
    View{"results", "the best articles with the passages that match", {hits, facets}},
    View{"facets", "how many articles there are of each value", {facets}},
    View{"timeline", "how many articles there are of each time", {timeline, facets}},
    View{"full", "the best articles, whole, with all their metadata", {articles, facets}},
    View{"count", "only how many articles match", {total}},
    View{"terms",
         "words that stand out in the articles found, by language",
         {significant, terms, facets}},
    View{"words", "the words that the query's words came to mean", {terms, facets}},
    View{"kwic", "every match between the words around it", {lines, facets}},
};

} // namespace

std::span<const View> views() { return table; }

const View* find_view(std::string_view name) {
    const auto* found = std::find_if(table.begin(), table.end(),
                                     [&](const View& view) { return view.name == name; });
    return found == table.end() ? nullptr : found;
}

} // namespace lacuna::searcher
