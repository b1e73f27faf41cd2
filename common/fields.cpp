// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/fields.hpp"

#include "common/edit_distance.hpp"

namespace lacuna {

namespace {

/// Whether `word` is one of the blank-separated words of `list`.
bool is_listed(std::string_view list, std::string_view word) {
    while (!list.empty()) {
        const auto blank = list.find(' ');
        if (list.substr(0, blank) == word) return true;
        if (blank == std::string_view::npos) return false;
        list.remove_prefix(blank + 1);
    }
    return false;
}

} // namespace

std::optional<FieldId> find_field(std::string_view name_or_alias) {
    if (name_or_alias.empty()) return std::nullopt;
    for (const Field& row : fields)
        if (row.name == name_or_alias || is_listed(row.aliases, name_or_alias)) return row.id;
    return std::nullopt;
}

std::string_view closest_field(std::string_view name) {
    std::string_view closest;
    std::size_t least = name.size() < 4 ? 2 : 3;
    for (const Field& row : fields) {
        const auto distance = edit_distance(name, row.name, least);
        if (distance >= least) continue;
        least = distance;
        closest = row.name;
    }
    return closest;
}

} // namespace lacuna
