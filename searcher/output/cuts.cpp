// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/output/cuts.hpp"

#include <fmt/format.h>
#include <string_view>

namespace lacuna::searcher {

namespace {

void add_articles(const SearchResult& result, std::vector<std::string>& cuts) {
    if (result.total.lower <= result.offset + result.limit) return;
    cuts.push_back(fmt::format("{} of {}{} articles are written; -n all writes all", result.limit,
                               result.total.exact ? "" : "about ", result.total.estimate));
}

void add_values(const std::vector<Facet>& facets, std::string_view remedy,
                std::vector<std::string>& cuts) {
    for (const Facet& facet : facets)
        if (facet.counts.size() < facet.distinct)
            cuts.push_back(fmt::format("{} of {} values of {} are written; {} writes all",
                                       facet.counts.size(), facet.distinct, facet.name, remedy));
}

} // namespace

std::vector<std::string> cuts_of(const SearchResult& result, const View& view) {
    std::vector<std::string> cuts;
    if (view.needs().hits) add_articles(result, cuts);
    if (view.has(ViewPart::lines) && result.limit > 0 && result.lines.size() >= result.limit)
        cuts.push_back(fmt::format("{} lines are written; -n all writes all", result.limit));
    if (view.has(ViewPart::timeline)) add_values(result.timeline, "-n all", cuts);
    if (view.main() == ViewPart::facets)
        add_values(result.facets, "--facet without a number", cuts);
    else if (!result.facets.empty())
        cuts.push_back(fmt::format("a row of the view {} has no counts of --facet: --view facets "
                                   "writes them, --format json both",
                                   view.name));
    return cuts;
}

} // namespace lacuna::searcher
