// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "corpus/records/record.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace lacuna::corpus {

/// What the text of one JSON value gives. Place and position are left open.
struct JsonRecord {
    std::variant<Record, Reject> result;
    std::string repair; ///< a sentence, where the text had to be repaired
};

/// The record of an object, or why it is none. Keeps simdjson's buffers for each thread.
[[nodiscard]] JsonRecord read_json_record(const std::string& text);

/// A copy of the text with room behind it, which saves reading a further one.
[[nodiscard]] std::string padded(std::string_view text);

/// The list of articles that is all that matters in an object.
struct JsonList {
    std::vector<std::string> elements;
    std::string repair;  ///< as above
    std::string refusal; ///< why it is not read, or empty
};

/// The list, if the value is an object with one. Cheap for values that cannot hold one.
[[nodiscard]] std::optional<JsonList> json_list_in(std::string_view text);

} // namespace lacuna::corpus
