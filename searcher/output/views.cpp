// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/output/views.hpp"

#include <algorithm>
#include <array>

namespace lacuna::searcher {

namespace {

/// What a view needs, named so that a row of the table can be read.
enum class Needs : unsigned char { nothing, hits, bodies, timeline, terms, lines };

constexpr View row(ViewId id, std::string_view name, Needs needs, std::string_view help) {
    return {id,
            name,
            help,
            needs == Needs::hits || needs == Needs::bodies,
            needs == Needs::bodies,
            needs == Needs::timeline,
            needs == Needs::terms,
            needs == Needs::lines};
}

constexpr std::array table{
    row(ViewId::results, "results", Needs::hits, "the best articles with the passages that match"),
    row(ViewId::facets, "facets", Needs::nothing, "how many articles there are of each value"),
    row(ViewId::timeline, "timeline", Needs::timeline, "how many articles there are of each time"),
    row(ViewId::full, "full", Needs::bodies, "the best articles, whole, with all their metadata"),
    row(ViewId::count, "count", Needs::nothing, "only how many articles match"),
    row(ViewId::terms, "terms", Needs::terms, "the words that the query's words came to mean"),
    row(ViewId::kwic, "kwic", Needs::lines, "every match between the words around it"),
};

} // namespace

std::span<const View> views() { return table; }

const View* find_view(std::string_view name) {
    const auto* found = std::find_if(table.begin(), table.end(),
                                     [&](const View& view) { return view.name == name; });
    return found == table.end() ? nullptr : found;
}

} // namespace lacuna::searcher
