// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/credits/agency_list.hpp"

#include "corpus/credits/credit_words.hpp"
#include "corpus/language/pieces.hpp"
#include "corpus/names/authority.hpp"

#include <algorithm>
#include <array>

namespace lacuna::corpus {

namespace {

using AgencyNames = std::vector<std::string>;

void add_once(AgencyNames& names, std::string name) {
    if (std::find(names.begin(), names.end(), name) == names.end())
        names.push_back(std::move(name));
}

/// The agencies of a value in which nothing else is said; else none.
AgencyNames all_known(std::string_view value, const Authority& authority) {
    AgencyNames names;
    for (const CreditItem& item : credit_items(value, authority)) {
        if (item.kind == CreditWord::agency)
            add_once(names, item.agency->name);
        else if (item.kind == CreditWord::photo || item.kind == CreditWord::help ||
                 item.kind == CreditWord::other)
            return {};
    }
    return names;
}

/// Between these signs stand names, known or not: the names of agencies have none of them.
constexpr std::array<std::string_view, 7> strong_signs{"/", "／", ";", "；", "|", "｜", "、"};

/// The pieces of a value, if at least one of them is known.
AgencyNames partly_known(std::string_view value, const Authority& authority) {
    AgencyNames names;
    bool is_any_known = false;
    for (const auto piece : split_at(value, strong_signs)) {
        const Agency* const known = authority.find(piece);
        is_any_known = is_any_known || known != nullptr;
        if (!piece.empty()) add_once(names, known != nullptr ? known->name : std::string(piece));
    }
    return is_any_known ? names : AgencyNames{};
}

} // namespace

std::vector<std::string> agencies_listed(std::string_view value, const Authority& authority) {
    if (const Agency* const known = authority.find(value)) return {known->name};
    auto names = all_known(value, authority);
    if (names.empty()) names = partly_known(value, authority);
    if (names.empty()) names.emplace_back(value);
    return names;
}

} // namespace lacuna::corpus
