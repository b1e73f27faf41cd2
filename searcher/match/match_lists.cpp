// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/match_lists.hpp"

#include <utility>

namespace lacuna::searcher {

Matches matches_of(const Postings& postings) {
    Matches matches;
    matches.reserve(postings.size());
    for (const Posting& posting : postings) matches.push_back({posting.article, 0});
    return matches;
}

Matches matches_of(const DocumentSet& documents) {
    Matches matches;
    matches.reserve(documents.count());
    documents.for_each([&](Xapian::docid document) { matches.push_back({document, 0}); });
    return matches;
}

Matches matches_of(const std::vector<Xapian::docid>& articles) {
    Matches matches;
    matches.reserve(articles.size());
    for (const auto article : articles) matches.push_back({article, 0});
    return matches;
}

Matches common(const Matches& matches, const Postings& postings) {
    Matches found;
    for_each_common(matches, postings, [&](const Match& match, const Posting& /*posting*/) {
        found.push_back({match.article, 0});
    });
    return found;
}

Matches common(const Matches& matches, const DocumentSet& documents) {
    Matches found;
    for (const Match& match : matches)
        if (documents.has(match.article)) found.push_back({match.article, 0});
    return found;
}

DocumentSet set_of(const Matches& matches, Xapian::docid last) {
    DocumentSet set(last);
    for (const Match& match : matches) set.insert(match.article);
    return set;
}

std::vector<DocumentSet> by_number_of_sets(const std::vector<DocumentSet>& sets) {
    std::vector<DocumentSet> reached;
    for (const DocumentSet& set : sets) {
        reached.emplace_back(set.last());
        for (std::size_t i = reached.size() - 1; i > 0; --i) {
            DocumentSet next = reached[i - 1];
            next &= set;
            reached[i] |= next;
        }
        reached.front() |= set;
    }
    return reached;
}

void add_scores(Matches& matches, const Matches& others) {
    for_each_common(matches, others,
                    [](Match& match, const Match& other) { match.score += other.score; });
}

Matches united(std::vector<Matches> lists) {
    return united_all(std::move(lists),
                      [](Match& match, const Match& other) { match.score += other.score; });
}

} // namespace lacuna::searcher
