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

} // namespace

bool ends_sentence(std::string_view text) {
    const char32_t last = last_but(closing_marks, text);
    return is_one_of(inner_stops, last) || is_one_of(spaced_stops, last) ||
           is_one_of(hard_stops, last) || is_one_of(colons, last);
}

bool ends_quotation(std::string_view text) {
    return is_one_of(closing_quotes, last_but(closing_brackets, text));
}

} // namespace lacuna::corpus
