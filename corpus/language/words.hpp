// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::corpus {

/// A character of UTF-8 text and its length in bytes; U+FFFD with length 1 for an invalid byte.
struct CodePoint {
    char32_t value = 0;
    std::size_t size = 0;
};

/// The character that begins at `at` and is not ASCII; size 0 at the end of the text.
[[nodiscard]] CodePoint long_code_point_at(std::string_view text, std::size_t at);

/// The character that begins at `at`; size 0 at the end of the text.
[[nodiscard]] inline CodePoint code_point_at(std::string_view text, std::size_t at) {
    if (at >= text.size()) return {};
    const auto byte = static_cast<unsigned char>(text[at]);
    return byte < 0x80 ? CodePoint{byte, 1} : long_code_point_at(text, at);
}
/// The character that ends at `end`; size 0 at the beginning of the text.
[[nodiscard]] CodePoint code_point_before(std::string_view text, std::size_t end);

/// Letters, combining marks and digits.
[[nodiscard]] bool is_word_part(char32_t c);
/// White space and characters without width.
[[nodiscard]] bool is_blank(char32_t c);
/// Characters of scripts that write words without spaces: Han, kana, Thai, Lao, Khmer, Burmese.
[[nodiscard]] bool is_unspaced(char32_t c);
/// The value of a decimal digit of any script, or -1.
[[nodiscard]] int digit_value(char32_t c);

/// `text` without blanks at both ends.
[[nodiscard]] std::string_view trim(std::string_view text);
/// `text` without blanks and without any of `marks` (UTF-8 characters) at both ends.
[[nodiscard]] std::string_view trim_marks(std::string_view text, std::string_view marks);

/// Lower case without accents; Arabic variants of alef, ya and kaf unified; full width narrowed.
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

/// The longest beginning of `text`, at most `bytes` long, that ends between characters.
[[nodiscard]] std::string_view cut_to(std::string_view text, std::size_t bytes);

} // namespace lacuna::corpus
