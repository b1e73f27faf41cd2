// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/column_check.hpp"

#include "common/date.hpp"
#include "common/store/collection.hpp"
#include "common/store/columns.hpp"
#include "common/store/joined_values.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace lacuna::indexer {

namespace {

/// What the slots say of a document in a column.
std::string slot_value(const Xapian::Document& document, Slot slot) {
    if (slot != columns::known_day) return document.get_value(slot);
    const std::string day = document.get_value(columns::day);
    return std::string(known_digits(day, document.get_value(slots::last_day)));
}

std::string column_value(const Column& column, Xapian::docid document) {
    const auto number = column.number_of(document);
    std::string joined;
    for (const auto member : column.members(number)) append_value(joined, column.value(member));
    return joined;
}

/// A separator at the end says nothing.
bool say_the_same(std::string slot, const std::string& column) {
    if (slot.ends_with(value_separator) && !column.ends_with(value_separator)) slot.pop_back();
    return slot == column;
}

/// What is stored about all documents against the numbers of each.
bool adds_up(const Column& column, Xapian::docid last) {
    DocumentSet all(last);
    all.insert_all();
    auto counts = column.counts(all);
    const bool all_present = column.present() == last - counts.front();
    counts.front() = 0;
    return all_present && counts == column.totals();
}

std::string compare(const Xapian::Database& database, Columns& columns) {
    const auto& changed = columns.changed();
    for (const Slot slot : columns.slots()) {
        const auto column = columns.column(slot);
        if (!adds_up(*column, columns.last_document()))
            return fmt::format("the totals of slot {} are not those of its articles", slot);
        for (auto entry = database.postlist_begin({}); entry != database.postlist_end({});
             ++entry) {
            if (std::binary_search(changed.begin(), changed.end(), *entry)) continue;
            if (!say_the_same(slot_value(database.get_document(*entry), slot),
                              column_value(*column, *entry)))
                return fmt::format("slot {} of article {} has another value", slot, *entry);
        }
    }
    return {};
}

} // namespace

std::string check_columns(const Collection& collection) {
    auto columns = Columns::open(collection.directory(), collection.database());
    if (!columns) return "they are missing, damaged, or of another state of the collection";
    try {
        return compare(collection.database(), *columns);
    } catch (const DamagedFile& error) {
        return error.what();
    }
}

} // namespace lacuna::indexer
