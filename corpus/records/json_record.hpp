// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/records/record.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace lacuna::corpus {

/// What the text of one JSON value gives. Place and position are left open.
struct JsonRecord {
    std::variant<Record, Reject> result;
    std::string repair; ///< a sentence, where the text had to be repaired
};

/// The record of an object, or why it is none. What an object inside holds instead of a text
/// ({"rendered": …}, {"name": …}) is taken as the text; the keys of a record that is wrapped into
/// another ("_source", "attributes") are its own, behind those around it.
[[nodiscard]] JsonRecord read_json_record(const std::string& text);

/// The value that a text writes as JSON or Python do: "['press', 'law']", "{'name': 'N'}"; nothing
/// if it writes none.
[[nodiscard]] std::optional<RecordValue> value_written_in(std::string_view text);

/// A copy of the text with room behind it, which saves reading a further one.
[[nodiscard]] std::string padded(std::string_view text);

} // namespace lacuna::corpus
