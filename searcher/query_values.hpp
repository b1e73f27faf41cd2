// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "searcher/query.hpp"
#include "searcher/query_draft.hpp"
#include "searcher/query_lexer.hpp"

#include <string>

namespace lacuna::searcher {

/// A value of a field as typed; several bare words inside brackets are one, joined by a blank.
struct TypedValue {
    std::string text;
    std::size_t begin = 0;
    std::size_t end = 0;
    Quoting quoting = Quoting::bare;
};

/// The node of a value of the field `id`: a whole value, a pattern of values, `has` for `*`, or
/// dates. Throws Error{query}.
[[nodiscard]] Node value_node(Draft& draft, const TypedValue& typed, FieldId id, const Date& today);

/// The node of `has:NAME`.
[[nodiscard]] Node has_node(Draft& draft, const TypedValue& typed);

} // namespace lacuna::searcher
