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

constexpr std::string_view half_space = "\u200C";
/// Half-spaces in a row: more are no slip of the finger.
constexpr std::size_t most_half_spaces = 4;
/// Persian, as it is written and folded: what is written with a blank where a half-space belongs.
constexpr auto endings = std::to_array<std::string_view>(
    {"ها", "های", "هاي", "هایی", "هایش", "هایم", "هایت", "هایشان", "هایمان", "هایتان"});
constexpr auto verb_beginnings = std::to_array<std::string_view>({"مي", "نمي"});
constexpr std::size_t longest_ending = 16;

bool is_arabic(std::string_view text, std::size_t at) {
    const char32_t c = code_point_at(text, at).value;
    return (c >= 0x620 && c <= 0x6FF) || (c >= 0x750 && c <= 0x77F) || (c >= 0x8A0 && c <= 0x8FF) ||
           (c >= 0xFB50 && c <= 0xFDFF) || (c >= 0xFE70 && c <= 0xFEFC);
}

bool begins_ending(std::string_view text) {
    return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) {
        return text.starts_with(ending) && !begins_word(text, ending.size()) &&
               !text.substr(ending.size()).starts_with(half_space);
    });
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

std::size_t after_half_space(std::string_view text, std::size_t end) {
    std::size_t at = end;
    while (at - end < most_half_spaces * half_space.size() &&
           text.substr(at).starts_with(half_space))
        at += half_space.size();
    const bool parts = at > end && end > 0 && begins_word(text, at) && is_arabic(text, at) &&
                       is_arabic(text, character_before(text, end));
    return parts ? at : end;
}

std::size_t after_blank_for_half_space(std::string_view text, std::size_t end,
                                       std::string_view word) {
    if (end + 1 >= text.size() || text[end] != ' ' || !is_arabic(text, end + 1) ||
        !is_arabic(text, character_before(text, end)))
        return end;
    const bool is_beginning =
        std::find(verb_beginnings.begin(), verb_beginnings.end(), word) != verb_beginnings.end();
    const bool is_joined = is_beginning ? begins_word(text, end + 1)
                                        : begins_ending(text.substr(end + 1, longest_ending));
    return is_joined ? end + 1 : end;
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
