// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/language/sentences.hpp"

#include "common/sentence_marks.hpp"
#include "common/utf8.hpp"

namespace lacuna::corpus {

namespace {

constexpr std::u32string_view colons = U":：";
constexpr std::u32string_view closing_quotes = U"\"”」』»";
constexpr std::u32string_view closing_brackets = U")）";

/// The last character of `text` that is neither blank nor one of `marks`; 0 if there is none.
char32_t last_but(std::u32string_view marks, std::string_view text) {
    auto c = code_point_before(text, text.size());
    while (c.size > 0 && (is_blank(c.value) || is_one_of(marks, c.value))) {
        text.remove_suffix(c.size);
        c = code_point_before(text, text.size());
    }
    return c.value;
}

bool is_greek(char32_t c) { return (c >= 0x370 && c <= 0x3FF) || (c >= 0x1F00 && c <= 0x1FFF); }

/// Thai and Lao; they are written without a mark at the end of sentences.
bool is_unmarked(char32_t c) { return c >= 0xE00 && c <= 0xEFF; }

/// "Γιατί;": the question mark of Greek, which is mostly typed as a semicolon.
bool ends_greek_question(std::string_view text) {
    const auto end = text.find_last_not_of(" \t\n");
    return end != std::string_view::npos && end > 0 && text[end] == ';' &&
           is_greek(code_point_before(text, end).value);
}

} // namespace

bool ends_sentence(std::string_view text) {
    const char32_t last = last_but(closing_marks, text);
    if (last == U';') return ends_greek_question(text);
    return is_one_of(inner_stops, last) || is_one_of(spaced_stops, last) ||
           is_one_of(hard_stops, last) || is_one_of(colons, last);
}

bool reads_as_sentence(std::string_view text) {
    constexpr std::size_t shortest = 24 * 3; // bytes; three for each of their letters
    if (ends_sentence(text)) return true;
    return text.size() >= shortest && is_unmarked(last_but(closing_marks, text));
}

bool ends_quotation(std::string_view text) {
    return is_one_of(closing_quotes, last_but(closing_brackets, text));
}

} // namespace lacuna::corpus
