// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/name_forms/name_forms.hpp"

#include "common/split.hpp"
#include "searcher/name_forms/name_table.hpp"

#include <algorithm>
#include <span>

namespace lacuna::searcher {

namespace {

std::string_view text_of(PooledText place) { return {name_pool + place.begin, place.size}; }

std::span<const FormEntry> entries() { return {form_entries, form_count}; }

std::span<const FormEntry> from_key(std::string_view key) {
    const auto all = entries();
    const auto first = std::lower_bound(all.begin(), all.end(), key,
                                        [](const FormEntry& entry, std::string_view sought) {
                                            return text_of(entry.key) < sought;
                                        });
    return all.subspan(static_cast<std::size_t>(first - all.begin()));
}

} // namespace

std::vector<std::string_view> forms_like(std::string_view key) {
    std::vector<std::string_view> forms;
    for (const FormEntry& entry : from_key(key)) {
        if (text_of(entry.key) != key) break;
        for (const auto form : split(text_of(name_texts[entry.name]), '|')) forms.push_back(form);
    }
    return forms;
}

bool begins_form(std::string_view key) {
    const auto rest = from_key(key);
    return !rest.empty() && text_of(rest.front().key).starts_with(key);
}

} // namespace lacuna::searcher
