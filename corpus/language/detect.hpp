// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace lacuna::corpus {

/// ISO 639-1 code (639-2 where there is none) of the text's main language by cld2, or empty when it
/// is not sure or the text is too short.
[[nodiscard]] std::string detect_language(std::string_view text);

/// The language in which the text is surely written, where it is another than `declared` (a code)
/// and none that is near to it, as Danish is to Norwegian; else empty.
[[nodiscard]] std::string language_against(std::string_view text, std::string_view declared);

/// A declared language ("zh-Hant", "en_US", "eng", "English", "français") as ISO 639-1, or empty.
[[nodiscard]] std::string canonical_language(std::string_view declared);

} // namespace lacuna::corpus
