// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/term_sets.hpp"

namespace lacuna::searcher {

void add_term(const Xapian::Database& database, const std::string& term, const Within& within,
              DocumentSet& into) {
    auto posting = database.postlist_begin(term);
    const auto end = database.postlist_end(term);
    if (within.set != nullptr && within.count * skip_cost < database.get_termfreq(term)) {
        within.set->for_each([&](Xapian::docid article) {
            if (posting == end) return;
            posting.skip_to(article);
            if (posting != end && *posting == article) into.insert(article);
        });
        return;
    }
    for (; posting != end; ++posting)
        if (within.has(*posting)) into.insert(*posting);
}

void add_all(const Xapian::Database& database, const Within& within, DocumentSet& into) {
    if (within.set != nullptr)
        into |= *within.set;
    else if (database.get_lastdocid() == database.get_doccount())
        into.insert_all();
    else
        add_term(database, {}, within, into);
}

} // namespace lacuna::searcher
