// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace lacuna::corpus {

/// JSON as people and programs write it, made strict: comments, commas without a value, NaN and
/// Infinity, Python's and JavaScript's words and quotation marks, keys without marks, numbers that
/// no machine number holds (they become texts, digit by digit), byte order marks between values.
struct LenientJson {
    std::string text;
    std::string what; ///< a sentence for the report, empty if nothing is worth one
};

/// The text made strict as far as possible; the same text where it was, or where it is no JSON at
/// all. Linear.
[[nodiscard]] LenientJson lenient_json(std::string_view text);

} // namespace lacuna::corpus
