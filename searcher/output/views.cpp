// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/output/views.hpp"

#include <algorithm>
#include <array>

namespace lacuna::searcher {

namespace {

constexpr std::array table{
    View{ViewId::results,
         "results",
         "the best articles with the passages that match",
         {.hits = true}},
    View{ViewId::facets, "facets", "how many articles there are of each value", {}},
    View{ViewId::timeline,
         "timeline",
         "how many articles there are of each time",
         {.timeline = true}},
    View{ViewId::full,
         "full",
         "the best articles, whole, with all their metadata",
         {.hits = true, .whole_texts = true}},
    View{ViewId::count, "count", "only how many articles match", {}},
    View{ViewId::terms, "terms", "the words that the query's words came to mean", {.terms = true}},
    View{ViewId::kwic, "kwic", "every match between the words around it", {.lines = true}},
};

} // namespace

std::span<const View> views() { return table; }

const View* find_view(std::string_view name) {
    const auto* found = std::find_if(table.begin(), table.end(),
                                     [&](const View& view) { return view.name == name; });
    return found == table.end() ? nullptr : found;
}

} // namespace lacuna::searcher
