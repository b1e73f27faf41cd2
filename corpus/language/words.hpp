// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::corpus {

/// Letters, combining marks and digits.
[[nodiscard]] bool is_word_part(char32_t c);
/// Characters of scripts that write words without spaces: Han, kana, Thai, Lao, Khmer, Burmese.
[[nodiscard]] bool is_unspaced(char32_t c);
/// The value of a decimal digit of any script, or -1.
[[nodiscard]] int digit_value(char32_t c);

/// Lower case without accents; Arabic variants of alef, ya and kaf unified; full width narrowed.
/// For names and phrases that rules compare. Index terms are folded by `fold_value` of common/,
/// which goes further (Traditional Chinese, digits) and whose results are on disk.
[[nodiscard]] std::string fold(std::string_view text);
/// `fold` without anything but letters and digits: "TRT World" and "TRTWorld" are the same.
[[nodiscard]] std::string squash(std::string_view text);

/// The pieces between blanks.
[[nodiscard]] std::vector<std::string_view> split_words(std::string_view text);
/// Words; two characters of an unspaced script count as one word.
[[nodiscard]] std::size_t count_words(std::string_view text);

/// Whether the text holds this character sequence of `list`, whose entries are separated by '|'.
[[nodiscard]] bool is_in_list(std::string_view list, std::string_view entry);

/// Whether `text` ends, or begins, with one of `endings`.
[[nodiscard]] bool ends_with_any(std::string_view text,
                                 std::initializer_list<std::string_view> endings);
[[nodiscard]] bool starts_with_any(std::string_view text,
                                   std::initializer_list<std::string_view> beginnings);

} // namespace lacuna::corpus
