// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/facets/by_terms.hpp"

#include "common/fields.hpp"

#include <string>

namespace lacuna::searcher {

namespace {

bool is_of_longer_prefix(const std::string& term, const std::string& prefix) {
    return term.size() > prefix.size() && term[prefix.size()] >= 'A' && term[prefix.size()] <= 'Z';
}

class TermCounting {
  public:
    TermCounting(const Xapian::Database& database, const DocumentSet* documents)
        : database_(&database), documents_(documents), with_value_(database.get_lastdocid()) {}

    void count(const std::string& prefix, FacetCounter::Counts& counts) {
        const auto end = database_->allterms_end(prefix);
        for (auto term = database_->allterms_begin(prefix); term != end; ++term) {
            const std::string whole = *term;
            if (is_of_longer_prefix(whole, prefix)) continue;
            if (const auto articles = articles_with(whole); articles > 0)
                counts.values[whole.substr(prefix.size())] += articles;
        }
        const std::uint64_t all =
            documents_ == nullptr ? database_->get_doccount() : documents_->count();
        counts.missing += all - with_value_.count();
    }

  private:
    std::uint64_t articles_with(const std::string& term) {
        std::uint64_t articles = 0;
        const auto end = database_->postlist_end(term);
        for (auto article = database_->postlist_begin(term); article != end; ++article) {
            if (documents_ != nullptr && !documents_->has(*article)) continue;
            with_value_.insert(*article);
            ++articles;
        }
        return articles;
    }

    const Xapian::Database* database_;
    const DocumentSet* documents_;
    DocumentSet with_value_;
};

} // namespace

void count_by_terms(const Xapian::Database& database, const DocumentSet* documents,
                    FacetCounter& counter) {
    const auto& requests = counter.requests();
    for (std::size_t i = 0; i < requests.size(); ++i) {
        if (requests[i].slot != no_slot) continue;
        const auto id = find_field(requests[i].name);
        if (!id) continue;
        TermCounting(database, documents)
            .count(std::string(field(*id).prefix), counter.counts_of(i));
    }
}

} // namespace lacuna::searcher
