// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/facets/column_search.hpp"

#include "searcher/match/matching_set.hpp"

#include <algorithm>
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

std::uint64_t all_of(const std::vector<Collection>& collections) {
    std::uint64_t documents = 0;
    for (const Collection& collection : collections)
        documents += collection.database().get_doccount();
    return documents;
}

std::uint64_t total_of(const std::vector<DocumentSet>& sets) {
    std::uint64_t documents = 0;
    for (const DocumentSet& set : sets) documents += set.count();
    return documents;
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

bool ColumnSearch::can_hold_all_sets() const {
    return std::all_of(collections_->begin(), collections_->end(),
                       [](const Collection& one) { return can_hold_sets(one.database()); });
}

bool ColumnSearch::have_columns_for(const FacetCounter& counter) {
    try {
        const auto collections = bases();
        return !collections.empty() && have_columns(collections, counter);
    } catch (const DamagedFile&) {
        columns_.clear();
        return false;
    }
}

std::vector<DocumentSet> ColumnSearch::matching(const Xapian::Query& query) const {
    std::vector<DocumentSet> sets;
    for (const Collection& collection : *collections_)
        sets.push_back(matching_documents(query, collection.database()));
    return sets;
}

bool ColumnSearch::count_each(const std::vector<DocumentSet>& sets, FacetCounter& counter) {
    try {
        count_by_columns(bases(), sets, counter);
        return true;
    } catch (const DamagedFile&) {
        columns_.clear();
        return false;
    }
}

bool ColumnSearch::count(const DocumentSet& documents, FacetCounter& counter) {
    return have_columns_for(counter) && count_each({documents}, counter);
}

bool ColumnSearch::count_all(FacetCounter& counter) {
    return have_columns_for(counter) && count_each({}, counter);
}

std::optional<std::uint64_t> ColumnSearch::count(const Xapian::Query& query) const {
    if (!is_plain(query) || !can_hold_all_sets()) return std::nullopt;
    return is_everything(query) ? all_of(*collections_) : total_of(matching(query));
}

std::optional<std::uint64_t> ColumnSearch::count(const Xapian::Query& query,
                                                 FacetCounter& counter) {
    if (!have_columns_for(counter)) return std::nullopt;
    if (is_everything(query))
        return count_each({}, counter) ? std::optional(all_of(*collections_)) : std::nullopt;
    const auto sets = matching(query);
    return count_each(sets, counter) ? std::optional(total_of(sets)) : std::nullopt;
}

std::optional<std::vector<Xapian::docid>>
ColumnSearch::first_by(const ValueOrder& order, DocumentSet unchanged, std::uint64_t wanted) {
    const auto column = columns_.front().column(order.slot);
    // The values of sets are not those that documents are sorted by.
    if (!column || column->has_sets()) return std::nullopt;
    const bool is_all = unchanged.count() == collections_->front().database().get_doccount();
    std::vector<Xapian::docid> candidates;
    for (const auto document : columns_.front().changed()) {
        if (!unchanged.has(document)) continue;
        unchanged.erase(document);
        candidates.push_back(document);
    }
    const auto counts =
        is_all ? unchanged_totals(*column, columns_.front()) : column->counts(unchanged);
    const auto range = first_values(counts, order.descending, wanted);
    if (!range) return std::nullopt;
    const auto by_value = column->with_numbers(unchanged, range->low, range->high);
    candidates.insert(candidates.end(), by_value.begin(), by_value.end());
    std::sort(candidates.begin(), candidates.end());
    return candidates;
}

std::optional<std::vector<Xapian::docid>>
ColumnSearch::first(const DocumentSet& documents, const ValueOrder& order, std::uint64_t wanted) {
    try {
        if (documents.count() < worth_restricting || !open()) return std::nullopt;
        return first_by(order, documents, wanted);
    } catch (const DamagedFile&) {
        columns_.clear();
        return std::nullopt;
    }
}

} // namespace lacuna::searcher
