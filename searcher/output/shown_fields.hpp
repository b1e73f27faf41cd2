// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/fields.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace lacuna::searcher {

/// The least that shows a field: all that shows more shows it as well.
enum class Detail : std::uint8_t {
    row,     ///< of a table of results
    result,  ///< as an object
    article, ///< whole
};

/// How answers show a field.
struct ShownField {
    FieldId id;
    std::string_view key; ///< in JSON
    Detail least;
};

/// All fields that stand for themselves in an answer, in the order of their keys. One of the field
/// table that nothing else is said of is shown with whole articles, by its name.
[[nodiscard]] const std::vector<ShownField>& shown_fields();

} // namespace lacuna::searcher
