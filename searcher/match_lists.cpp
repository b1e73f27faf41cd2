// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match_lists.hpp"

#include <utility>

namespace lacuna::searcher {

namespace {

Matches united(const Matches& left, const Matches& right) {
    Matches both;
    both.reserve(left.size() + right.size());
    auto next = right.begin();
    for (const Match& match : left) {
        for (; next != right.end() && next->article < match.article; ++next) both.push_back(*next);
        both.push_back(match);
        if (next != right.end() && next->article == match.article)
            both.back().score += (next++)->score;
    }
    both.insert(both.end(), next, right.end());
    return both;
}

} // namespace

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

void add_scores(Matches& matches, const Matches& others) {
    for_each_common(matches, others,
                    [](Match& match, const Match& other) { match.score += other.score; });
}

// In pairs, so that no match is moved more often than the number of lists has digits.
Matches united(std::vector<Matches> lists) {
    while (lists.size() > 1) {
        std::vector<Matches> pairs;
        for (std::size_t i = 0; i + 1 < lists.size(); i += 2)
            pairs.push_back(united(std::exchange(lists[i], {}), std::exchange(lists[i + 1], {})));
        if (lists.size() % 2 != 0) pairs.push_back(std::move(lists.back()));
        lists = std::move(pairs);
    }
    return lists.empty() ? Matches{} : std::move(lists.front());
}

} // namespace lacuna::searcher
