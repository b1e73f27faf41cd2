// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "searcher/query/draft.hpp"
#include "searcher/query/lexer.hpp"
#include "searcher/query/tree.hpp"

#include <string>
#include <string_view>

namespace lacuna::searcher {

/// A value of a field as typed; several bare words inside brackets are one, joined by a blank.
struct TypedValue {
    std::string text;
    std::size_t begin = 0;
    std::size_t end = 0;
    Quoting quoting = Quoting::bare;
    WordForm form = WordForm::inflected; ///< exact: typed with `=`
};

/// Whether values of the field are also found by words in them.
[[nodiscard]] bool has_names(FieldId id);

/// The node of a value of the field `id`: a whole value, words of one, a pattern of values, `has`
/// for `*`, or dates. Throws Error{query}.
[[nodiscard]] Node value_node(Draft& draft, const TypedValue& typed, FieldId id, const Date& today);

/// A folded pattern of values as it can be typed, in quotes if it has a star: signs that have a
/// meaning there are written as those that fold to them.
[[nodiscard]] std::string as_pattern(std::string_view folded);

/// A whole value as it is typed in quotes: `\*` is a star that is text.
[[nodiscard]] std::string with_escaped_stars(std::string_view value);

/// The node of `like:ARTICLE` or `like:TEXT`.
[[nodiscard]] Node like_node(const TypedValue& typed);

/// The node of `has:NAME`.
[[nodiscard]] Node has_node(Draft& draft, const TypedValue& typed);

} // namespace lacuna::searcher
