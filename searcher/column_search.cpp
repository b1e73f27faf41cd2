// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/column_search.hpp"

#include "searcher/listed_source.hpp"
#include "searcher/matching_set.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace lacuna::searcher {

namespace {

/// To sort fewer matches costs less than to open columns.
constexpr std::uint64_t worth_restricting = 500;

/// Numbers of values, both ends included.
struct Range {
    std::uint32_t low;
    std::uint32_t high;
};

/// The fewest values at the beginning of the order of which there are so many documents; nothing
/// if there are not.
std::optional<Range> first_values(const std::vector<std::uint32_t>& counts, bool descending,
                                  std::uint64_t wanted) {
    const auto values = static_cast<std::uint32_t>(counts.size() - 1);
    std::uint64_t found = 0;
    for (std::uint32_t i = 1; i <= values; ++i) {
        const std::uint32_t number = descending ? values + 1 - i : i;
        found += counts[number];
        if (found < wanted) continue;
        return descending ? Range{number, values} : Range{1, number};
    }
    return std::nullopt;
}

} // namespace

bool ColumnSearch::open() {
    if (is_opened_) return !columns_.empty();
    is_opened_ = true;
    std::vector<Columns> all;
    for (const Collection& collection : *collections_) {
        auto columns = Columns::open(collection.directory(), collection.database());
        if (!columns) return false;
        all.push_back(std::move(*columns));
    }
    columns_ = std::move(all);
    return true;
}

std::vector<ColumnBase> ColumnSearch::bases() {
    std::vector<ColumnBase> bases;
    if (!open()) return bases;
    for (std::size_t i = 0; i < columns_.size(); ++i)
        bases.push_back({&(*collections_)[i].database(), &columns_[i]});
    return bases;
}

std::vector<DocumentSet> ColumnSearch::matching(const Xapian::Query& query) const {
    std::vector<DocumentSet> sets;
    for (const Collection& collection : *collections_)
        sets.push_back(matching_documents(query, collection.database()));
    return sets;
}

std::uint64_t ColumnSearch::count_with(const std::vector<ColumnBase>& bases,
                                       const Xapian::Query& query, FacetCounter& counter) const {
    std::uint64_t matches = 0;
    if (is_everything(query)) {
        for (const ColumnBase& base : bases) matches += base.database->get_doccount();
        count_by_columns(bases, {}, counter);
        return matches;
    }
    const auto sets = matching(query);
    for (const DocumentSet& set : sets) matches += set.count();
    count_by_columns(bases, sets, counter);
    return matches;
}

std::optional<std::uint64_t> ColumnSearch::count(const Xapian::Query& query,
                                                 FacetCounter& counter) {
    try {
        const auto collections = bases();
        if (collections.empty() || !have_columns(collections, counter)) return std::nullopt;
        return count_with(collections, query, counter);
    } catch (const DamagedFile&) {
        columns_.clear();
        return std::nullopt;
    }
}

std::optional<ColumnSearch::First> ColumnSearch::first_with(const Xapian::Query& query,
                                                            const ValueOrder& order,
                                                            std::uint64_t wanted) {
    DocumentSet unchanged = matching_documents(query, collections_->front().database());
    const auto matches = unchanged.count();
    if (matches < worth_restricting || !open()) return std::nullopt;
    const auto column = columns_.front().column(order.slot);
    // The values of sets are not those that documents are sorted by.
    if (!column || column->has_sets()) return std::nullopt;
    std::vector<Xapian::docid> candidates;
    for (const auto document : columns_.front().changed()) {
        if (!unchanged.has(document)) continue;
        unchanged.erase(document);
        candidates.push_back(document);
    }
    const auto range = first_values(column->counts(unchanged), order.descending, wanted);
    if (!range) return std::nullopt;
    const auto by_value = column->with_numbers(unchanged, range->low, range->high);
    candidates.insert(candidates.end(), by_value.begin(), by_value.end());
    return First{{Xapian::Query::OP_FILTER, query,
                  listed_query([candidates = std::move(candidates)](
                                   const Xapian::Database& /*one*/) { return candidates; })},
                 matches};
}

std::optional<ColumnSearch::First>
ColumnSearch::first(const Xapian::Query& query, const ValueOrder& order, std::uint64_t wanted) {
    // A posting source is not told of which of several databases it is asked; and where positions
    // have to be examined, looking at values as well is the least of the work.
    const bool has_no_columns = is_opened_ && columns_.empty();
    if (collections_->size() != 1 || has_no_columns || query.empty() || !is_plain(query))
        return std::nullopt;
    try {
        return first_with(query, order, wanted);
    } catch (const DamagedFile&) {
        columns_.clear();
        return std::nullopt;
    }
}

} // namespace lacuna::searcher
