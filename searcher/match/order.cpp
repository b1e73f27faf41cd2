// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/order.hpp"

#include <memory>
#include <string>

namespace lacuna::searcher {

namespace {

/// Sorts after every value that is there.
const std::string after_all(4, '\xff');

/// The key by which results are sorted, articles without one last.
std::unique_ptr<Xapian::MultiValueKeyMaker> ascending_key(Sort sort) {
    auto key = std::make_unique<Xapian::MultiValueKeyMaker>();
    const FieldId id = sort == Sort::source  ? FieldId::source
                       : sort == Sort::title ? FieldId::title
                                             : FieldId::date;
    key->add_value(field(id).slot, false, after_all);
    return key;
}

} // namespace

void set_order(Xapian::Enquire& enquire, Sort sort, bool ranks) {
    switch (sort) {
    case Sort::relevance:
        // Without words to rank by, the newest article is the best guess.
        if (!ranks) enquire.set_sort_by_value(field(FieldId::date).slot, true);
        return;
    case Sort::date:
        enquire.set_sort_by_value_then_relevance(field(FieldId::date).slot, true);
        return;
    case Sort::date_asc:
    case Sort::source:
    case Sort::title:
        enquire.set_sort_by_key_then_relevance(ascending_key(sort).release()->release(), false);
        return;
    }
}

std::optional<ValueOrder> value_order(Sort sort, bool ranks) {
    switch (sort) {
    case Sort::relevance:
        if (ranks) return std::nullopt;
        return ValueOrder{field(FieldId::date).slot, true};
    case Sort::date:
        return ValueOrder{field(FieldId::date).slot, true};
    case Sort::date_asc:
        return ValueOrder{field(FieldId::date).slot, false};
    case Sort::source:
        return ValueOrder{field(FieldId::source).slot, false};
    case Sort::title:
        return std::nullopt;
    }
    return std::nullopt;
}

} // namespace lacuna::searcher
