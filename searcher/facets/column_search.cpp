// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/facets/column_search.hpp"

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

} // namespace

bool ColumnSearch::open() {
    if (is_opened_) return !columns_.empty();
    is_opened_ = true;
    std::vector<Columns> all;
    for (const Collection* const collection : collections_) {
        auto columns = Columns::open(collection->directory(), collection->database());
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
        bases.push_back({&collections_[i]->database(), &columns_[i]});
    return bases;
}

bool ColumnSearch::have_columns_for(const FacetCounter& counter) {
    const auto collections = bases();
    return !collections.empty() && have_columns(collections, counter);
}

bool ColumnSearch::count(const std::vector<DocumentSet>& sets, FacetCounter& counter) {
    try {
        if (!have_columns_for(counter)) return false;
        count_by_columns(bases(), sets, counter);
        return true;
    } catch (const DamagedFile&) {
        columns_.clear();
        return false;
    }
}

std::optional<std::vector<Xapian::docid>> ColumnSearch::first_by(std::size_t collection,
                                                                 const ValueOrder& order,
                                                                 DocumentSet unchanged,
                                                                 std::uint64_t wanted) {
    Columns& columns = columns_[collection];
    const auto column = columns.column(order.slot);
    // The values of sets are not those that documents are sorted by.
    if (!column || column->has_sets()) return std::nullopt;
    const bool is_all = unchanged.count() == collections_[collection]->database().get_doccount();
    std::vector<Xapian::docid> candidates;
    for (const auto document : columns.changed()) {
        if (!unchanged.has(document)) continue;
        unchanged.erase(document);
        candidates.push_back(document);
    }
    const auto counts = is_all ? unchanged_totals(*column, columns) : column->counts(unchanged);
    const auto range = first_values(counts, order.descending, wanted);
    if (!range) return std::nullopt;
    const auto by_value = column->with_numbers(unchanged, range->low, range->high);
    candidates.insert(candidates.end(), by_value.begin(), by_value.end());
    std::sort(candidates.begin(), candidates.end());
    return candidates;
}

std::optional<std::vector<Xapian::docid>> ColumnSearch::first(std::size_t collection,
                                                              const DocumentSet& documents,
                                                              const ValueOrder& order,
                                                              std::uint64_t wanted) {
    try {
        if (documents.count() < worth_restricting || !open()) return std::nullopt;
        return first_by(collection, order, documents, wanted);
    } catch (const DamagedFile&) {
        columns_.clear();
        return std::nullopt;
    }
}

} // namespace lacuna::searcher
