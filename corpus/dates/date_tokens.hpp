// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::corpus {

enum class DateTokenKind : unsigned char { number, word, mark, end };

/// Whose digits a number is written in, where that says which calendar its year is of.
enum class DateDigits : unsigned char { other, persian, arabic, thai };

/// A number, a word or one other character of a line that may hold a date.
struct DateToken {
    DateTokenKind kind = DateTokenKind::end;
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string text; ///< of words and marks, folded
    std::int64_t value = 0;
    std::size_t digits = 0;
    DateDigits script = DateDigits::other;
    bool glued = false; ///< follows the token before without a blank

    [[nodiscard]] bool is_number() const { return kind == DateTokenKind::number; }
    [[nodiscard]] bool is_word() const { return kind == DateTokenKind::word; }
    [[nodiscard]] bool is(std::string_view any) const { return text == any; }
    /// Whether it is one of the characters of `marks` (ASCII).
    [[nodiscard]] bool is_mark(std::string_view marks) const {
        return kind == DateTokenKind::mark && text.size() == 1 &&
               marks.find(text.front()) != std::string_view::npos;
    }
};

/// The tokens of the first kilobyte of a line. Each Chinese character is a word of its own; Chinese
/// numerals before a unit of the calendar are numbers.
[[nodiscard]] std::vector<DateToken> date_tokens(std::string_view line);

} // namespace lacuna::corpus
