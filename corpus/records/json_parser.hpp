// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <simdjson.h>
#include <string>

namespace lacuna::corpus {

/// A value that could be read, perhaps after a repair, or why not.
struct ParsedJson {
    simdjson::dom::element root;
    std::string repair;  ///< a sentence, where the text had to be repaired
    std::string problem; ///< why there is no value, or empty
};

/// Parses by simdjson, whose buffers are kept for each thread: the value lives until the next call
/// in the thread. What strict JSON does not allow is tried again after repairs.
[[nodiscard]] ParsedJson parse_json(const std::string& text);

} // namespace lacuna::corpus
