// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::corpus {

struct Decoded {
    std::string text;               ///< valid UTF-8 without byte order mark and NUL
    std::string charset;            ///< what it was taken for, e.g. "UTF-8", "windows-1251"
    std::vector<std::string> notes; ///< what was declared wrongly, guessed or lost, for the report
    bool replaced = false;          ///< whether bytes could not be decoded and became U+FFFD
};

/// Bytes as UTF-8, by evidence: a byte order mark, UTF-8 that is valid or nearly so, UTF-16 and
/// UTF-32 by their NULs; else what is `declared` (names from headers or meta elements, in order of
/// trust) where the letters that come out do not contradict, else what they speak for.
[[nodiscard]] Decoded to_utf8(std::string bytes, std::span<const std::string> declared);
[[nodiscard]] Decoded to_utf8(std::string bytes, std::string_view declared = {});

} // namespace lacuna::corpus
