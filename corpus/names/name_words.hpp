// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace lacuna::corpus {

/// Whether papers and broadcasters are called by this word: "Times", "diário". `folded` here and
/// below: as `fold` gives it.
[[nodiscard]] bool is_publisher_word(std::string_view folded);

/// Whether the word is that of an office or a part of a newsroom: "bureau", "correspondent".
[[nodiscard]] bool is_desk_word(std::string_view folded);

/// Whether the word is one of buttons and headings of pages: "gallery", "comments".
[[nodiscard]] bool is_page_word(std::string_view folded);

/// "de", "van", "bin": small words inside names.
[[nodiscard]] bool is_name_particle(std::string_view folded);

/// Whether a word or name begins with a capital letter.
[[nodiscard]] bool is_capitalised(std::string_view word);

/// Whether it begins with a letter of a script that has no capitals.
[[nodiscard]] bool is_caseless(std::string_view word);

} // namespace lacuna::corpus
