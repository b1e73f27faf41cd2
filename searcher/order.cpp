// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/order.hpp"

#include "searcher/facets/by_slots.hpp"
#include "searcher/sort.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace lacuna::searcher {

namespace {

struct Sorted {
    std::string value;
    Match match;
};

/// Within a day the time decides, where it is known.
Slot slot_within(Slot slot) {
    return slot == field(FieldId::date).slot ? slots::time_of_day : no_slot;
}

bool comes_before(const Sorted& left, const Sorted& right, bool is_descending) {
    if (left.value != right.value) {
        // What has no value is last either way.
        if (left.value.empty() || right.value.empty()) return right.value.empty();
        return is_descending ? left.value > right.value : left.value < right.value;
    }
    if (left.match.score != right.match.score) return left.match.score > right.match.score;
    return left.match.article < right.match.article;
}

} // namespace

std::optional<ValueOrder> order_of(Sort sort, bool ranks) {
    // Without words to rank by, the newest article is the best guess.
    const SortRow& asked = row_of(sort);
    const SortRow& row = asked.slot == no_slot && !ranks ? row_of(Sort::date) : asked;
    if (row.slot == no_slot) return std::nullopt;
    return ValueOrder{row.slot, row.direction == Direction::descending};
}

Matches first_by_value(const Matches& matches, const ValueOrder& order,
                       const Xapian::Database& database, std::size_t wanted) {
    SlotStreams streams(database);
    std::vector<Sorted> all;
    all.reserve(matches.size());
    const Slot within = slot_within(order.slot);
    for (const Match& match : matches) {
        std::string value = streams.value(order.slot, match.article);
        if (within != no_slot && !value.empty()) value += streams.value(within, match.article);
        all.push_back({std::move(value), match});
    }
    const auto end = all.begin() + static_cast<std::ptrdiff_t>(std::min(wanted, all.size()));
    std::partial_sort(all.begin(), end, all.end(), [&](const Sorted& left, const Sorted& right) {
        return comes_before(left, right, order.descending);
    });
    Matches first;
    for (auto next = all.begin(); next != end; ++next) first.push_back(next->match);
    return first;
}

} // namespace lacuna::searcher
