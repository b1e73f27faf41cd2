// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/plan.hpp"

#include "searcher/match/match_lists.hpp"

#include <algorithm>

namespace lacuna::searcher {

Matches Plan::matches(const Matches* within, Precision precision) {
    if (within != nullptr && within->empty()) return {};
    if (traits_.is_filter) {
        const DocumentSet& set = set_within(within);
        return within == nullptr ? matches_of(set) : common(*within, set);
    }
    Matches found = find(within, precision);
    if (traits_.weight != 1.0)
        for (Match& match : found) match.score *= traits_.weight;
    return found;
}

Matches Plan::find(const Matches* /*within*/, Precision /*precision*/) { return {}; }

DocumentSet Plan::set() {
    DocumentSet found = none();
    add({}, found);
    return found;
}

bool Plan::is_known(const Matches* articles) const {
    if (!known_) return false;
    if (!known_->asked) return true;
    return articles != nullptr &&
           std::all_of(articles->begin(), articles->end(),
                       [&](const Match& match) { return known_->asked->has(match.article); });
}

const DocumentSet& Plan::set_within(const Matches* articles) {
    if (is_known(articles)) return known_->found;
    if (articles == nullptr) {
        known_.emplace(Known{std::nullopt, set()});
        return known_->found;
    }
    known_.emplace(Known{set_of(*articles, last_article()), none()});
    add({&*known_->asked, articles->size()}, known_->found);
    return known_->found;
}

std::vector<ScorePart> Plan::score_parts(Xapian::docid article) {
    std::vector<ScorePart> parts;
    add_score_parts_of(*this, article, 1, parts);
    return parts;
}

void Plan::add_score_parts(Xapian::docid article, double factor, std::vector<ScorePart>& parts) {
    const Matches only{{article, 0}};
    for (const Match& match : find(&only, Precision::exact))
        parts.push_back({traits_.text, factor * match.score});
}

void Plan::add_score_parts_of(Plan& part, Xapian::docid article, double factor,
                              std::vector<ScorePart>& parts) {
    const Matches only{{article, 0}};
    if (part.traits_.is_filter || part.matches(&only, Precision::exact).empty()) return;
    part.add_score_parts(article, factor * part.traits_.weight, parts);
}

} // namespace lacuna::searcher
