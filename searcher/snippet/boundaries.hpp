// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace lacuna::searcher {

/// How good a place is to cut a text: never inside a character or what is written as one.
enum class Break : std::uint8_t { none, character, word, clause };

/// The break just before byte `at`, the first of a character of valid UTF-8. Places before spaces
/// are none: a cut goes after them.
[[nodiscard]] Break break_before(std::string_view text, std::size_t at);

/// Appends the bytes of `text` where sentences begin, each plus `offset`: its first character, what
/// follows a line break, and what follows . ! ? and their like in other scripts with the closing
/// quotes after them. Abbreviations, initials, ordinals and decimal points end nothing.
void find_sentences(std::string_view text, std::uint32_t offset,
                    std::vector<std::uint32_t>& starts);

/// Columns that `text` takes on a terminal, quickly: combining marks may be counted.
[[nodiscard]] int quick_columns(std::string_view text);

/// The first byte after `from` that lies beyond `columns` columns by the same count.
[[nodiscard]] std::size_t advance_columns(std::string_view text, std::size_t from, int columns);

} // namespace lacuna::searcher
