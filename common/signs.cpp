// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/signs.hpp"

#include "common/utf8.hpp"

namespace lacuna {

namespace {

/// Digits of a number between dots: of more it is no part of an address, a date or a version.
constexpr std::size_t most_digits = 8;
constexpr std::string_view before_leading_dots = "\"'(*[/";

bool is_in_word(std::string_view text, std::size_t at) {
    return at < text.size() &&
           (is_letter(text[at]) || is_digit(text[at]) || text[at] == '_' || !is_ascii(text[at]));
}

} // namespace

std::size_t after_signs(std::string_view text, TokenBuffer::Range word) {
    const std::size_t end = word.end;
    if (!is_letter(text[end - 1])) return end;
    const bool is_double = text.substr(end).starts_with("++");
    const std::size_t after = end + (is_double ? 2 : 1);
    if (text[end] == '#' && end - word.begin != 1) return end;
    if (after < text.size() && is_word_sign(text[after])) return end;
    if (is_double && after < text.size() && is_digit(text[after])) return after; // C++17
    return is_in_word(text, after) ? end : after;
}

std::string_view without_signs(std::string_view word) {
    if (word.starts_with('.') && is_leading_dot(word, 0)) word.remove_prefix(1);
    std::size_t end = word.size();
    while (end > 0 && is_word_sign(word[end - 1])) --end;
    const bool belong = end > 0 && end < word.size() && after_signs(word, {0, end}) == word.size();
    return belong ? word.substr(0, end) : word;
}

bool is_leading_dot(std::string_view text, std::size_t at) {
    if (at + 1 >= text.size() || !is_letter(text[at + 1])) return false;
    if (at == 0) return true;
    const char before = text[at - 1];
    return before == ' ' || before == '\n' || before == '\t' ||
           before_leading_dots.find(before) != std::string_view::npos;
}

std::size_t dotted_number_end(std::string_view text, std::size_t dot) {
    if (dot == 0 || !is_digit(text[dot - 1])) return dot;
    std::size_t end = dot + 1;
    while (end < text.size() && is_digit(text[end])) ++end;
    const std::size_t digits = end - dot - 1;
    return digits > 0 && digits <= most_digits && !is_in_word(text, end) ? end : dot;
}

} // namespace lacuna
