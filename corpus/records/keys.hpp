// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/fields.hpp"

#include <optional>
#include <string_view>

namespace lacuna::corpus {

/// What a key of a record means. The less `rank`, the more it counts where several keys of a record
/// mean one field.
struct KeyMeaning {
    FieldId field;
    int rank; ///< 0: the field's own name; 1: an alias; more: a name that other programs use
};

inline constexpr int alias_rank = 1;

/// The meaning of a key in any case, with or without marks and blanks between its words
/// ("publication_date", "publicationDate", "Publication Date"); nothing if it is known to nobody.
[[nodiscard]] std::optional<KeyMeaning> meaning_of_key(std::string_view key);

/// Whether a key of this name commonly holds a record inside of another ("_source", "attributes").
[[nodiscard]] bool is_wrapper_key(std::string_view key);

/// Whether a key of this name holds lists that are no articles of their own, such as comments.
[[nodiscard]] bool is_part_key(std::string_view key);

/// Whether a key of this name commonly holds the list of articles ("articles", "hits", "docs").
[[nodiscard]] bool is_list_key(std::string_view key);

} // namespace lacuna::corpus
