// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/input/key_map.hpp"

#include "common/utf8.hpp"

#include <algorithm>

namespace lacuna::corpus {

namespace {

bool is_same_but_for_case(std::string_view one, std::string_view other) {
    return lower_ascii(trim_ascii(one)) == lower_ascii(trim_ascii(other));
}

} // namespace

std::optional<FieldId> KeyMap::find(std::string_view key) const {
    const auto exact = std::find_if(pairs_.begin(), pairs_.end(),
                                    [key](const MappedKey& pair) { return pair.key == key; });
    if (exact != pairs_.end()) return exact->field;
    const auto found = std::find_if(pairs_.begin(), pairs_.end(), [key](const MappedKey& pair) {
        return is_same_but_for_case(pair.key, key);
    });
    return found == pairs_.end() ? std::nullopt : std::optional(found->field);
}

std::vector<MappedKey> KeyMap::unmatched(const std::set<std::string>& keys) const {
    std::vector<MappedKey> rest;
    std::copy_if(pairs_.begin(), pairs_.end(), std::back_inserter(rest), [&](const auto& pair) {
        return std::none_of(keys.begin(), keys.end(), [&](const std::string& key) {
            return is_same_but_for_case(pair.key, key);
        });
    });
    return rest;
}

} // namespace lacuna::corpus
