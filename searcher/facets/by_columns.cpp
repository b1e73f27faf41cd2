// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/facets/by_columns.hpp"

#include "common/analysis.hpp"
#include "common/date.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>

namespace lacuna::searcher {

namespace {

using Counts = FacetCounter::Counts;

bool has_document(const Xapian::Database& database, Xapian::docid document) {
    auto all = database.postlist_begin({});
    all.skip_to(document);
    return all != database.postlist_end({}) && *all == document;
}

/// One collection's part in the counting.
class Counting {
  public:
    /// Without documents all are meant.
    Counting(const ColumnBase& base, const DocumentSet* documents, FacetCounter& counter)
        : base_(&base), counter_(&counter) {
        if (documents != nullptr) unchanged_ = *documents;
        for (const auto document : base.columns->changed()) take_out(document);
        articles_ = documents != nullptr ? unchanged_->count()
                                         : base.database->get_doccount() - counted_by_slots_;
    }

    /// Articles with each number of a column, at 0 those without a value.
    [[nodiscard]] std::vector<std::uint32_t> counts(const Column& column) const {
        if (unchanged_) return column.counts(*unchanged_);
        auto counts = unchanged_totals(column, *base_->columns);
        std::uint64_t present = column.present();
        for (const auto document : base_->columns->changed())
            if (column.number_of(document) != 0) --present;
        counts.front() = static_cast<std::uint32_t>(articles_ - present);
        return counts;
    }

  private:
    void take_out(Xapian::docid document) {
        if (unchanged_ ? !unchanged_->has(document) : !has_document(*base_->database, document))
            return;
        if (unchanged_) unchanged_->erase(document);
        counter_->count(base_->database->get_document(document));
        ++counted_by_slots_;
    }

    const ColumnBase* base_;
    FacetCounter* counter_;
    std::optional<DocumentSet> unchanged_;
    std::uint64_t counted_by_slots_ = 0;
    std::uint64_t articles_ = 0; ///< without those changed
};

/// The values that were counted by slots join those of the column.
void take_over(Counts& from, const Column& column, std::vector<std::uint32_t>& counts) {
    for (auto value = from.values.begin(); value != from.values.end();) {
        const auto number = column.find(value->first);
        if (number != 0) {
            counts[number] += static_cast<std::uint32_t>(value->second);
            value = from.values.erase(value);
        } else {
            ++value;
        }
    }
}

/// The forms in which one value is written.
struct Forms {
    std::uint64_t articles = 0;
    std::uint32_t most_frequent = 0; ///< the number of that form, which is shown
    std::vector<std::uint32_t> numbers;
};

/// Values that occur, each with all of its forms.
std::vector<Forms> forms_of(const Column& column, const std::vector<std::uint32_t>& counts) {
    std::vector<Forms> all;
    std::unordered_map<std::string, std::size_t> places;
    for (std::uint32_t number = 1; number < counts.size(); ++number) {
        if (counts[number] == 0) continue;
        const auto place = places.emplace(fold_value(column.value(number)), all.size()).first;
        if (place->second == all.size()) all.emplace_back();
        Forms& forms = all[place->second];
        forms.articles += counts[number];
        forms.numbers.push_back(number);
        if (forms.most_frequent == 0 || counts[number] > counts[forms.most_frequent])
            forms.most_frequent = number;
    }
    return all;
}

/// At least as many of the most frequent as are shown, first.
void put_in_order(std::vector<Forms>& values, std::size_t limit) {
    const auto shown = static_cast<std::ptrdiff_t>(std::min(limit, values.size()));
    std::partial_sort(values.begin(), values.begin() + shown, values.end(),
                      [](const Forms& left, const Forms& right) {
                          return left.articles != right.articles
                                     ? left.articles > right.articles
                                     : left.most_frequent < right.most_frequent;
                      });
}

/// Values that were counted by slots may be other forms of those that are not shown.
std::set<std::string> folded(const Counts& counts) {
    std::set<std::string> values;
    for (const auto& [value, count] : counts.values) values.insert(fold_value(value));
    return values;
}

void add_facet(const Column& column, std::vector<std::uint32_t> counts, std::size_t limit,
               Counts& into) {
    take_over(into, column, counts);
    const auto others = folded(into);
    auto values = forms_of(column, counts);
    put_in_order(values, limit);
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (i >= limit && (others.empty() ||
                           !others.contains(fold_value(column.value(values[i].most_frequent))))) {
            ++into.unlisted;
            continue;
        }
        for (const auto number : values[i].numbers)
            into.values[std::string(column.value(number))] += counts[number];
    }
    into.missing += counts.front();
}

/// Calendars count on digits of a date that exists.
bool is_known_day(std::string_view digits) {
    constexpr std::size_t year = 4;
    constexpr std::size_t month = 6;
    constexpr std::size_t day = 8;
    if (digits.size() != year && digits.size() != month && digits.size() != day) return false;
    Date date;
    date.year = 0;
    date.month = digits.size() < month ? 1 : 0;
    date.day = digits.size() < day ? 1 : 0;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (digits[i] < '0' || digits[i] > '9') return false;
        int& part = i < year ? date.year : i < month ? date.month : date.day;
        part = 10 * part + (digits[i] - '0');
    }
    return exists(date);
}

void add_days(const Column& column, const std::vector<std::uint32_t>& counts,
              FacetCounter& counter) {
    FacetCounter::Days days;
    if (counts.front() > 0) days.emplace_back(std::string(), counts.front());
    for (std::uint32_t number = 1; number < counts.size(); ++number) {
        if (counts[number] == 0) continue;
        const auto digits = column.value(number);
        if (!is_known_day(digits) || (!days.empty() && days.back().first >= digits))
            throw DamagedFile("days that are none, or in no order");
        days.emplace_back(digits, counts[number]);
    }
    counter.add_days(days);
}

/// Other facets are counted by their terms.
bool has_slot(const FacetRequest& request) { return request.slot != no_slot; }

std::optional<Column> column_of(const ColumnBase& base, const FacetRequest& request) {
    return base.columns->column(request.digits > 0 ? columns::known_day : request.slot);
}

} // namespace

std::vector<std::uint32_t> unchanged_totals(const Column& column, const Columns& columns) {
    auto totals = column.totals();
    for (const auto document : columns.changed()) {
        const auto number = column.number_of(document);
        for (const auto member : column.members(number)) --totals[member];
    }
    return totals;
}

bool have_columns(const std::vector<ColumnBase>& collections, const FacetCounter& counter) {
    return std::all_of(collections.begin(), collections.end(), [&](const ColumnBase& base) {
        const auto& requests = counter.requests();
        return (!counter.counts_dates() || base.columns->column(columns::known_day)) &&
               std::all_of(requests.begin(), requests.end(), [&](const FacetRequest& request) {
                   return !has_slot(request) || column_of(base, request).has_value();
               });
    });
}

void count_by_columns(const std::vector<ColumnBase>& collections,
                      const std::vector<DocumentSet>& documents, FacetCounter& counter) {
    const auto& requests = counter.requests();
    for (std::size_t i = 0; i < collections.size(); ++i) {
        const ColumnBase& base = collections[i];
        const Counting counting(base, documents.empty() ? nullptr : &documents[i], counter);
        for (std::size_t j = 0; j < requests.size(); ++j) {
            if (requests[j].digits > 0 || !has_slot(requests[j])) continue;
            const auto column = column_of(base, requests[j]);
            // What the most frequent are is known when all collections are counted.
            const auto limit = collections.size() == 1 ? requests[j].limit : column->values();
            add_facet(*column, counting.counts(*column), limit, counter.counts_of(j));
        }
        if (!counter.counts_dates()) continue;
        const auto days = base.columns->column(columns::known_day);
        add_days(*days, counting.counts(*days), counter);
    }
}

} // namespace lacuna::searcher
