// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/fields.hpp"
#include "common/store/xapian.hpp"

#include <string>
#include <vector>

namespace lacuna::searcher {

/// What an article has one of that has a value in a field.
struct ValueTerms {
    std::vector<std::string> whole; ///< the exact value and other names of it
    /// Its words, one after the other, e.g. "monde" for the source "Le Monde"; none where the field
    /// has no words.
    std::vector<std::string> words;
};

[[nodiscard]] ValueTerms value_terms(const Xapian::Database& database, FieldId id,
                                     const std::string& value);

} // namespace lacuna::searcher
