// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "searcher/query/error.hpp"

#include <optional>
#include <string_view>

// How other query languages write what this one writes otherwise. Taken for text, such a sign would
// find the opposite of what is meant.
namespace lacuna::searcher {

/// Where a run of characters stands.
struct RunPlace {
    std::string_view rest;  ///< the query from its beginning on
    std::string_view field; ///< `source:`, if it stands directly behind that; else empty
};

/// What is wrong with a run that begins with `!`, with `-` or NOT behind a field, or with
/// `[`.
[[nodiscard]] std::optional<Complaint> foreign_beginning(const RunPlace& place);

/// What is wrong with a run that holds `||` or `&&`, or is an operator of other languages.
[[nodiscard]] std::optional<Complaint> foreign_operator(std::string_view run);

/// Whether a minus sign stands directly before something.
[[nodiscard]] bool begins_with_minus(std::string_view text);

/// Whether a word begins with a dash that is no minus, as word processors make them.
[[nodiscard]] bool begins_with_dash(std::string_view word);

} // namespace lacuna::searcher
