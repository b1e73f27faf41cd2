// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/fields.hpp"

#include <string>
#include <string_view>

namespace lacuna {

/// Adds a value to those that a slot holds together.
inline void append_value(std::string& joined, std::string_view value) {
    if (!joined.empty()) joined += value_separator;
    joined += value;
}

/// Calls `use(value)` for each value that a slot holds; a separator at the end says nothing.
template <class Use>
void for_each_value(std::string_view joined, const Use& use) {
    while (!joined.empty()) {
        const auto end = joined.find(value_separator);
        use(joined.substr(0, end));
        if (end == std::string_view::npos) return;
        joined.remove_prefix(end + 1);
    }
}

} // namespace lacuna
