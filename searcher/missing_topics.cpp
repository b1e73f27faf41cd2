// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/missing_topics.hpp"

#include "common/store/schema.hpp"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>

namespace lacuna::searcher {

namespace {

/// The first version of the analyser under which articles got topics.
constexpr int first_with_topics = 3;

// Depth is bounded by that of the query (caps::depth).
bool asks_for_topics(const Node& node) {
    return node.field == FieldId::topic ||
           std::any_of(node.children.begin(), node.children.end(), asks_for_topics);
}

bool asks_for_topics(const SearchRequest& request) {
    return std::any_of(request.facets.begin(), request.facets.end(), [](const FacetRequest& facet) {
        return facet.slot == field(FieldId::topic).slot;
    });
}

bool lacks_topics(const Xapian::Database& database) {
    const std::string text = database.get_metadata(std::string(schema::analyser_key));
    int version = first_with_topics;
    std::from_chars(text.data(), text.data() + text.size(), version);
    return version < first_with_topics;
}

} // namespace

std::vector<std::string> missing_topics(const Node& query, const SearchRequest& request,
                                        Snapshots& snapshots) {
    std::vector<std::string> sentences;
    if (!asks_for_topics(query) && !asks_for_topics(request)) return sentences;
    for (std::size_t i = 0; i < snapshots.size(); ++i)
        if (lacks_topics(snapshots[i].database()))
            sentences.push_back(fmt::format("{} was indexed before articles had topics; "
                                            "lacuna-index rebuild finds them",
                                            snapshots[i].collection().path()));
    return sentences;
}

} // namespace lacuna::searcher
