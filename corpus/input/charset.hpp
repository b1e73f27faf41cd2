// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace lacuna::corpus {

struct Decoded {
    std::string text;      ///< valid UTF-8 without byte order mark and NUL
    std::string charset;   ///< what it was taken for, e.g. "UTF-8", "windows-1251"
    bool replaced = false; ///< whether bytes could not be decoded and became U+FFFD
};

/// Bytes of unknown charset as UTF-8: byte order mark, then `declared` (from a header or meta tag,
/// may be empty), then valid UTF-8, then UTF-16 by its NULs, then uchardet; ICU converts.
[[nodiscard]] Decoded to_utf8(std::string bytes, std::string_view declared = {});

} // namespace lacuna::corpus
