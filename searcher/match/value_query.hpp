// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/fields.hpp"
#include "common/store/xapian.hpp"

#include <string>

namespace lacuna::searcher {

/// Articles with this value in the field: the exact value, another name of it that the collection
/// knows, or its words where the field has words. Adds no weight.
[[nodiscard]] Xapian::Query value_query(const Xapian::Database& database, FieldId id,
                                        const std::string& value);

/// Articles with any value in the field.
[[nodiscard]] Xapian::Query any_value_query(const Xapian::Database& database, FieldId id);

} // namespace lacuna::searcher
