// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace lacuna::corpus {

/// Text that was encoded once too often, read as it was meant.
struct DecodedAgain {
    std::string text;
    std::string_view charset; ///< in which its UTF-8 had been read
};

/// Undoes one round of UTF-8 that was read as another charset: each line in which every character
/// beyond ASCII is part of such a sequence, if the text has sequences that nobody would write.
/// `text` is valid UTF-8.
[[nodiscard]] std::optional<DecodedAgain> decoded_again(std::string_view text);

} // namespace lacuna::corpus
