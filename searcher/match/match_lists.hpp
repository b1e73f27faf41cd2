// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/store/document_set.hpp"
#include "searcher/match/article_lists.hpp"
#include "searcher/match/match.hpp"
#include "searcher/match/postings.hpp"

#include <cstddef>
#include <vector>

// Lists of matches and postings in the order of articles, and sets of articles.
namespace lacuna::searcher {

/// Calls `use(match, element)` for each match that the list has an element of, in order.
template <class MatchList, class List, class Use>
void for_each_common(MatchList& matches, const List& list, const Use& use) {
    // Of lists about as long, most elements are the next one or the one after that.
    constexpr std::size_t much_longer = 8;
    const bool is_much_longer = list.size() / much_longer > matches.size();
    auto next = list.begin();
    for (auto& match : matches) {
        if (is_much_longer)
            next = first_from(next, list.end(), match.article);
        else
            while (next != list.end() && next->article < match.article) ++next;
        if (next == list.end()) return;
        if (next->article == match.article) use(match, *next);
    }
}

// All articles of a list or set, without scores.
[[nodiscard]] Matches matches_of(const Postings& postings);
[[nodiscard]] Matches matches_of(const DocumentSet& documents);
[[nodiscard]] Matches matches_of(const std::vector<Xapian::docid>& articles);
// Those matches that have a posting, or are in the set, without their scores.
[[nodiscard]] Matches common(const Matches& matches, const Postings& postings);
[[nodiscard]] Matches common(const Matches& matches, const DocumentSet& documents);

/// The articles of `matches`, in a collection whose last one is `last`.
[[nodiscard]] DocumentSet set_of(const Matches& matches, Xapian::docid last);

/// The articles that are in one of the sets, in two of them, and so on to all; the sets are of one
/// collection.
[[nodiscard]] std::vector<DocumentSet> by_number_of_sets(const std::vector<DocumentSet>& sets);

/// Adds the scores that matches have in `others`.
void add_scores(Matches& matches, const Matches& others);

/// The matches of any of the lists, each with the sum of the scores it has in them.
[[nodiscard]] Matches united(std::vector<Matches> lists);

} // namespace lacuna::searcher
