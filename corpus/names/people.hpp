// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace lacuna::corpus {

/// Two to four capitalised words that can be a person's name, wherever they stand.
[[nodiscard]] bool is_person(std::string_view text);

/// What can be a person's name where one is expected: also "ANN LEE", small words not counted, and
/// up to four words of a script without capitals.
[[nodiscard]] bool is_author(std::string_view text);

} // namespace lacuna::corpus
