// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/fields.hpp"
#include "common/store/xapian.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace lacuna::searcher {

/// The terms of articles that have this very value in a field: its own and those of other names of
/// it. What a facet counts under the value is what has one of them.
[[nodiscard]] std::vector<std::string> value_terms(const Xapian::Database& database, FieldId id,
                                                   const std::string& value);

/// The id of 16 digits of the only article whose id begins so, and no other's; empty if there is
/// none, or if these are not at least 6 digits of base 16.
[[nodiscard]] std::string whole_id(const Xapian::Database& database, std::string_view beginning);

/// The terms of the words of a name, e.g. "monde" for the source "Le Monde": a value of the field
/// that has them one after the other has the name.
[[nodiscard]] std::vector<std::string> name_terms(FieldId id, std::string_view name);

} // namespace lacuna::searcher
