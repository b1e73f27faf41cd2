// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/matching_set.hpp"

#include "searcher/match/listed_source.hpp"
#include "searcher/match/match_lists.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

namespace lacuna::searcher {

namespace {

using Xapian::Query;

// Depth of all that follows is bounded by that of the query (caps::depth).

std::vector<Query> parts_of(const Query& query) {
    std::vector<Query> parts;
    for (std::size_t i = 0; i < query.get_num_subqueries(); ++i)
        parts.push_back(query.get_subquery(i));
    return parts;
}

/// A set to which others are restricted; none: everything.
struct Within {
    const DocumentSet* set = nullptr;
    std::uint64_t count = 0;
};

/// Takes down which documents match.
class Collector final : public Xapian::MatchSpy {
  public:
    explicit Collector(DocumentSet& into) : into_(&into) {}
    void operator()(const Xapian::Document& document, double /*weight*/) override {
        into_->insert(document.get_docid());
    }

  private:
    DocumentSet* into_;
};

class Evaluator {
  public:
    explicit Evaluator(const Xapian::Database& database) : database_(&database) {}

    /// Adds to `into` what matches and is within.
    void add(const Query& query, const Within& within, DocumentSet& into) const {
        if (query.empty()) return;
        switch (query.get_type()) {
        case Query::LEAF_TERM:
            return add_term(*query.get_terms_begin(), within, into);
        case Query::LEAF_MATCH_ALL:
            return add_all(within, into);
        case Query::OP_OR:
        case Query::OP_SYNONYM:
        case Query::OP_MAX:
            return add_alternatives(parts_of(query), within, into);
        case Query::OP_AND:
        case Query::OP_FILTER:
            return add_conjunction(parts_of(query), within, into);
        case Query::OP_AND_NOT:
            return add_difference(parts_of(query), within, into);
        case Query::OP_XOR:
            return add_parity(parts_of(query), within, into);
        case Query::OP_AND_MAYBE:
        case Query::OP_SCALE_WEIGHT:
            return add(query.get_subquery(0), within, into);
        default:
            return add_by_xapian(query, within, into);
        }
    }

  private:
    [[nodiscard]] DocumentSet none() const { return DocumentSet(database_->get_lastdocid()); }

    [[nodiscard]] DocumentSet matching(const Query& query, const Within& within) const {
        DocumentSet found = none();
        add(query, within, found);
        return found;
    }

    void add_term(const std::string& term, const Within& within, DocumentSet& into) const {
        // Skipping costs about as much as reading so many postings.
        constexpr std::uint64_t skip_cost = 4;
        auto posting = database_->postlist_begin(term);
        const auto end = database_->postlist_end(term);
        if (within.set != nullptr && within.count * skip_cost < database_->get_termfreq(term)) {
            within.set->for_each([&](Xapian::docid document) {
                if (posting == end) return;
                posting.skip_to(document);
                if (posting != end && *posting == document) into.insert(document);
            });
            return;
        }
        for (; posting != end; ++posting)
            if (within.set == nullptr || within.set->has(*posting)) into.insert(*posting);
    }

    void add_all(const Within& within, DocumentSet& into) const {
        if (within.set != nullptr)
            into |= *within.set;
        else if (database_->get_lastdocid() == database_->get_doccount())
            into.insert_all();
        else
            add_term({}, within, into);
    }

    /// What posting lists say first: the other parts are looked for only where nothing is found
    /// yet.
    void add_alternatives(std::vector<Query> parts, const Within& within, DocumentSet& into) const {
        std::stable_partition(parts.begin(), parts.end(), is_plain);
        for (const Query& part : parts) add(part, within, into);
    }

    /// What is not said by posting lists, where it is not found yet.
    void add_by_xapian(const Query& query, const Within& within, DocumentSet& into) const {
        const bool is_whole = within.set == nullptr && into.count() == 0;
        DocumentSet open = none();
        if (!is_whole) {
            add_all(within, open);
            open -= into;
        }
        const Query unweighed(Query::OP_SCALE_WEIGHT, query, 0);
        Collector collector(into);
        Xapian::Enquire enquire(*database_);
        enquire.set_query(
            is_whole ? unweighed : Query(Query::OP_AND, scored_query(matches_of(open)), unweighed));
        enquire.set_weighting_scheme(Xapian::BoolWeight());
        enquire.add_matchspy(&collector);
        static_cast<void>(enquire.get_mset(0, 0, database_->get_doccount()));
    }

    /// The rarest part first; the others are looked for only where it is.
    void add_conjunction(const std::vector<Query>& parts, const Within& within,
                         DocumentSet& into) const {
        std::vector<std::pair<std::uint64_t, Query>> rarest_first;
        rarest_first.reserve(parts.size());
        for (const Query& part : parts) rarest_first.emplace_back(most_of(part), part);
        std::stable_sort(
            rarest_first.begin(), rarest_first.end(),
            [](const auto& left, const auto& right) { return left.first < right.first; });
        DocumentSet found = none();
        Within narrowed = within;
        for (const auto& [most, part] : rarest_first) {
            found = matching(part, narrowed);
            narrowed = {&found, found.count()};
            if (narrowed.count == 0) return;
        }
        into |= found;
    }

    void add_difference(const std::vector<Query>& parts, const Within& within,
                        DocumentSet& into) const {
        DocumentSet found = matching(parts.front(), within);
        const std::uint64_t count = found.count();
        for (std::size_t i = 1; i < parts.size(); ++i) found -= matching(parts[i], {&found, count});
        into |= found;
    }

    void add_parity(const std::vector<Query>& parts, const Within& within,
                    DocumentSet& into) const {
        DocumentSet found = none();
        for (const Query& part : parts) found ^= matching(part, within);
        into |= found;
    }

    /// No query matches more than this.
    [[nodiscard]] std::uint64_t most_of(const Query& query) const {
        if (query.empty()) return 0;
        switch (query.get_type()) {
        case Query::LEAF_TERM:
            return database_->get_termfreq(*query.get_terms_begin());
        case Query::LEAF_MATCH_ALL:
            return database_->get_doccount();
        case Query::OP_AND:
        case Query::OP_FILTER: {
            std::uint64_t least = database_->get_doccount();
            for (const Query& part : parts_of(query)) least = std::min(least, most_of(part));
            return least;
        }
        case Query::OP_AND_NOT:
        case Query::OP_AND_MAYBE:
        case Query::OP_SCALE_WEIGHT:
            return most_of(query.get_subquery(0));
        case Query::OP_OR:
        case Query::OP_SYNONYM:
        case Query::OP_MAX:
        case Query::OP_XOR: {
            std::uint64_t sum = 0;
            for (const Query& part : parts_of(query)) sum += most_of(part);
            return sum;
        }
        default: // to be looked at last
            return database_->get_doccount();
        }
    }

    const Xapian::Database* database_;
};

} // namespace

bool is_plain(const Query& query) {
    if (query.empty()) return true;
    switch (query.get_type()) {
    case Query::LEAF_TERM:
    case Query::LEAF_MATCH_ALL:
    case Query::LEAF_MATCH_NOTHING:
        return true;
    case Query::OP_OR:
    case Query::OP_SYNONYM:
    case Query::OP_MAX:
    case Query::OP_AND:
    case Query::OP_FILTER:
    case Query::OP_AND_NOT:
    case Query::OP_XOR: {
        const auto parts = parts_of(query);
        return std::all_of(parts.begin(), parts.end(), is_plain);
    }
    case Query::OP_AND_MAYBE:
    case Query::OP_SCALE_WEIGHT:
        return is_plain(query.get_subquery(0));
    default:
        return false;
    }
}

bool is_everything(const Query& query) {
    if (query.empty()) return false;
    if (query.get_type() == Query::OP_SCALE_WEIGHT) return is_everything(query.get_subquery(0));
    return query.get_type() == Query::LEAF_MATCH_ALL;
}

DocumentSet matching_documents(const Query& query, const Xapian::Database& database,
                               const DocumentSet* within) {
    DocumentSet found(database.get_lastdocid());
    Evaluator(database).add(query, {within, within == nullptr ? 0 : within->count()}, found);
    return found;
}

bool can_hold_sets(const Xapian::Database& database) {
    constexpr std::uint64_t few = 64'000'000;
    constexpr std::uint64_t sparse = 8;
    return database.get_lastdocid() <= few + sparse * database.get_doccount();
}

} // namespace lacuna::searcher
