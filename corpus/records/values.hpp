// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/fields.hpp"
#include "corpus/records/record.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace lacuna::corpus {

/// A value without NUL and without white space around it, valid UTF-8.
[[nodiscard]] std::string cleaned(std::string_view text);

/// Makes the texts of a value those that were meant for this field: HTML and entities as a reader
/// sees them, lists that were written as texts parted. Texts that are empty go.
void make_plain(RecordValue& value, FieldId id);

/// The entries of a list that is written as a text: "press; law", "{press,law}", "[press, law]",
/// for keywords also "press, law"; or the text alone.
[[nodiscard]] std::vector<std::string> entries_of(std::string_view text, FieldId id);

/// Whether `summary` is only how `text` begins, blanks and an ellipsis at its end left aside.
[[nodiscard]] bool repeats_beginning(std::string_view summary, std::string_view text);

/// Whether the text is a web address ("https://…", "www.…") and nothing else.
[[nodiscard]] bool is_address(std::string_view text);

} // namespace lacuna::corpus
