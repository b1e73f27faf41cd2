// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace lacuna::corpus {

struct RepairedJson {
    std::string text;
    std::string what; ///< a sentence for the report
};

/// The text with what writers of JSON commonly get wrong made right: bytes of another charset than
/// UTF-8, halves of surrogate pairs, control characters inside strings. Nothing if it has none of
/// it.
[[nodiscard]] std::optional<RepairedJson> repaired_json(std::string_view text);

} // namespace lacuna::corpus
