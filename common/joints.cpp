// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/joints.hpp"

#include "common/folding.hpp"
#include "common/utf8.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

namespace lacuna {

namespace {

constexpr std::size_t longest_closed = 64;
constexpr std::size_t longest_closed_number = 4;
/// Blanks and line ends behind a hyphen: more are no line end.
constexpr std::size_t most_blanks = 4;
constexpr std::string_view soft_hyphen = "\u00AD";
constexpr auto hyphens = std::to_array<std::string_view>({"-", "\u2010", "\u2011", "\u00AC"});
/// "two- and three-year": the hyphen stands for what follows.
constexpr auto conjunctions = std::to_array<std::string_view>(
    {"and", "or", "to", "und", "oder", "bis", "et", "ou", "en", "of", "e", "o", "y", "och", "og"});

bool begins_word(std::string_view text, std::size_t at) {
    if (at >= text.size()) return false;
    const auto kind = glyph_at(text, at).kind();
    return kind == CharacterClass::letter || kind == CharacterClass::digit;
}

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

/// Where the blanks at `at` end; `at` if they are too many.
std::size_t after_blanks(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && is_blank(text[end])) {
        if (++end - at > most_blanks) return at;
    }
    return end;
}

bool begins_conjunction(std::string_view text) {
    return std::any_of(conjunctions.begin(), conjunctions.end(), [&](std::string_view word) {
        return text.starts_with(word) && !begins_word(text, word.size());
    });
}

/// Whether a divided word can go on at `at`, behind the end of a line.
bool goes_on(std::string_view text, std::size_t at) {
    if (at >= text.size()) return false;
    const auto next = static_cast<UChar32>(code_point_at(text, at).value);
    return begins_word(text, at) && u_isalpha(next) != 0 && u_isUUppercase(next) == 0 &&
           !begins_conjunction(text.substr(at, longest_closed));
}

std::size_t hyphen_size(std::string_view text, std::size_t at) {
    for (const auto hyphen : hyphens)
        if (text.substr(at).starts_with(hyphen)) return hyphen.size();
    return 0;
}

} // namespace

std::size_t after_low_lines(std::string_view text, std::size_t end) {
    std::size_t at = end;
    while (at < text.size() && glyph_at(text, at).kind() == CharacterClass::low_line)
        at = glyph_at(text, at).end();
    return begins_word(text, at) ? at : end;
}

std::size_t after_hyphen(std::string_view text, std::size_t end) {
    const std::size_t size = hyphen_size(text, end);
    // A soft hyphen has become part of the word before it.
    if (size == 0 && !text.substr(0, end).ends_with(soft_hyphen)) return end;
    const std::size_t behind = end + size;
    if (size > 0 && begins_word(text, behind)) return behind;
    const std::size_t next = after_blanks(text, behind);
    return next > behind && goes_on(text, next) ? next : end;
}

bool may_close(std::string_view text, const Token& first, const Token& second) {
    if (first.term.size() + second.term.size() > longest_closed) return false;
    const auto written = text.substr(first.begin, first.end - first.begin);
    if (written.find('.') != std::string_view::npos) return false;
    const auto digits = [](std::string_view term) {
        return static_cast<std::size_t>(std::count_if(term.begin(), term.end(), is_digit));
    };
    if (digits(first.term) > 0 || second.term.find('.') != std::string_view::npos) return false;
    const std::size_t number = digits(second.term);
    return number == 0 || (number == second.term.size() && number <= longest_closed_number);
}

} // namespace lacuna
