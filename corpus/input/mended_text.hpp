// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::corpus {

/// Text whose characters became others on the way, with what was meant.
struct MendedText {
    std::string text;
    std::vector<std::string> notes; ///< what was done, for the report
};

/// Mends UTF-8 that was read as another charset and encoded again ("MÃ¼nchen", "РќРѕРІ"), line by
/// line, where a line can be read so wholly and reads better; and controls U+0080 to U+009F, which
/// stand for the characters of windows-1252. Nothing if there is nothing to mend. `text` is valid
/// UTF-8; takes linear time.
[[nodiscard]] std::optional<MendedText> mended_text(std::string_view text);

/// The same in place; what was done.
[[nodiscard]] std::vector<std::string> mend(std::string& text);

} // namespace lacuna::corpus
