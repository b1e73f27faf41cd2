// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/snippet/boundaries.hpp"

#include "common/sentence_marks.hpp"
#include "common/utf8.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace lacuna::searcher {

namespace {

constexpr std::u32string_view openers = U"\"'([{«“‘‹「『【（《〈〔¿¡";
constexpr std::u32string_view never_first = U"。、，．！？；：…‥・ー々」』】）》〉〕”’";
constexpr std::u32string_view clause_enders = U",;:—–،؛";
constexpr std::u32string_view wide_clause_enders = U"，、；：—";

constexpr std::array<std::string_view, 49> abbreviations{
    "adm", "apr",  "aug", "av",  "bzw",  "capt", "cf",  "co",     "col",  "corp",
    "dec", "dept", "dr",  "etc", "feb",  "fig",  "gen", "gov",    "hon",  "inc",
    "jan", "jr",   "jul", "jun", "lt",   "ltd",  "maj", "messrs", "mlle", "mme",
    "mr",  "mrs",  "ms",  "mt",  "nos",  "nov",  "nr",  "oct",    "pp",   "prof",
    "rep", "rev",  "sen", "sep", "sept", "sgt",  "sra", "st",     "vs"};
static_assert(std::is_sorted(abbreviations.begin(), abbreviations.end()),
              "abbreviations are searched by bisection");

bool is_space(char32_t c) { return c == ' ' || c == '\n' || c == '\t' || c == 0xA0 || c == 0x3000; }

/// Han, kana and their punctuation: scripts whose lines break between any two characters.
bool is_ideographic(char32_t c) {
    return (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) ||
           (c >= 0xFF00 && c <= 0xFFEF) || (c >= 0x20000 && c <= 0x3FFFF);
}

bool is_regional_indicator(char32_t c) { return c >= 0x1F1E6 && c <= 0x1F1FF; }

bool extends_previous(char32_t c) {
    if (c < 0x300) return false;
    switch (u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_GRAPHEME_CLUSTER_BREAK)) {
    case U_GCB_EXTEND:
    case U_GCB_SPACING_MARK:
    case U_GCB_ZWJ:
    case U_GCB_V:
    case U_GCB_T:
        return true;
    default:
        return false;
    }
}

Break break_after_space(std::string_view text, std::size_t space) {
    while (space > 0) {
        const std::size_t before = character_before(text, space);
        const char32_t c = code_point_at(text, before).value;
        if (!is_space(c)) return is_one_of(clause_enders, c) ? Break::clause : Break::word;
        space = before;
    }
    return Break::word;
}

std::size_t skip(std::string_view text, std::size_t at, std::u32string_view set) {
    for (CodePoint c = code_point_at(text, at); c.size > 0 && is_one_of(set, c.value);
         c = code_point_at(text, at))
        at += c.size;
    return at;
}

std::size_t skip_spaces(std::string_view text, std::size_t at) {
    for (CodePoint c = code_point_at(text, at); c.size > 0 && is_space(c.value);
         c = code_point_at(text, at))
        at += c.size;
    return at;
}

/// The letters, digits and inner full stops just before `stop`, at most `longest` bytes.
std::string_view word_before(std::string_view text, std::size_t stop) {
    constexpr std::size_t longest = 16;
    std::size_t begin = stop;
    while (begin > 0 && stop - begin < longest) {
        const std::size_t before = character_before(text, begin);
        const char32_t c = code_point_at(text, before).value;
        if (c != '.' && u_isalnum(static_cast<UChar32>(c)) == 0) break;
        begin = before;
    }
    return text.substr(begin, stop - begin);
}

bool is_abbreviation(std::string_view word) {
    std::array<char, 8> lower{};
    if (word.size() > lower.size()) return false;
    std::transform(word.begin(), word.end(), lower.begin(), [](char c) { return lower_ascii(c); });
    return std::binary_search(abbreviations.begin(), abbreviations.end(),
                              std::string_view(lower.data(), word.size()));
}

/// Whether a full stop after this word belongs to the word: "U.S.", "J.", "Mr.", "3. Oktober".
bool keeps_its_stop(std::string_view word) {
    if (word.empty()) return false;
    if (word.find('.') != std::string_view::npos) return true;
    const CodePoint first = code_point_at(word, 0);
    const bool is_number = std::all_of(word.begin(), word.end(), is_digit);
    if (is_number) return word.size() <= 2;
    if (first.size == word.size()) return u_isupper(static_cast<UChar32>(first.value)) != 0;
    return is_abbreviation(word);
}

bool goes_on_in_lower_case(std::string_view text, std::size_t at) {
    at = skip(text, at, openers);
    return u_islower(static_cast<UChar32>(code_point_at(text, at).value)) != 0;
}

/// Whether a character that ends a sentence may begin with this byte.
constexpr bool can_begin_end(unsigned char byte) {
    if (byte < 0x80) return byte == '.' || byte == '!' || byte == '?' || byte == '\n';
    return byte == 0xD8 || byte == 0xDB || (byte >= 0xE0 && byte <= 0xE3) || byte == 0xEF;
}

constexpr auto sentence_end_bytes = [] {
    std::array<bool, 256> table{};
    for (std::size_t byte = 0; byte < table.size(); ++byte)
        table[byte] = can_begin_end(static_cast<unsigned char>(byte));
    return table;
}();

/// A quick look at the bytes at `at`: of Arabic letters, which begin like ؟ and ۔, two count.
bool can_end_sentence(std::string_view text, std::size_t at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (!sentence_end_bytes[byte]) return false;
    const char next = at + 1 < text.size() ? text[at + 1] : '\0';
    if (byte == 0xD8) return next == '\x9F';
    if (byte == 0xDB) return next == '\x94';
    return true;
}

/// Columns of the line that ends at `at`, no more than are asked about.
int columns_of_line(std::string_view text, std::size_t at) {
    constexpr std::size_t reach = 256;
    const std::size_t from = character_start(text, at > reach ? at - reach : 0);
    const auto before = text.substr(from, at - from);
    const auto begin = before.rfind('\n');
    return quick_columns(begin == std::string_view::npos ? before : before.substr(begin + 1));
}

/// Whether a line begins as one of a list does: with a bullet, or a number and a full stop.
bool begins_item(std::string_view text, std::size_t at) {
    constexpr std::u32string_view bullets = U"-*+•‣◦·–—▪●■□◆☐►";
    if (is_one_of(bullets, code_point_at(text, at).value)) return true;
    std::size_t end = at;
    while (end < text.size() && end - at < 3 && is_digit(text[end])) ++end;
    return end > at && end < text.size() && (text[end] == '.' || text[end] == ')');
}

/// Whether a line that ends at `at` was broken for its length alone: the text goes on in a small
/// letter, or the line is full, has no end of a sentence, and the next one is not of a list. Lines
/// that became paragraphs are known by the small letter alone.
bool is_wrapped(std::string_view text, std::size_t at) {
    constexpr int full_line = 55;
    constexpr std::size_t most_blanks = 3; // more of them are meant
    constexpr std::u32string_view ends = U".!?:…。！？：؟۔";
    std::size_t end = at;
    while (end > 0 && at - end < most_blanks && is_space(text[end - 1])) --end;
    std::size_t next = at + 1;
    while (next < text.size() && next - at < most_blanks && is_space(text[next])) ++next;
    if (end == 0 || next >= text.size() || is_space(text[next]) || is_space(text[end - 1]))
        return false;
    const char32_t last = code_point_before(text, end).value;
    if (is_one_of(ends, last) || is_one_of(closing_marks, last) || begins_item(text, next))
        return false;
    const auto gap = text.substr(end, next - end);
    const bool is_one_line_end = std::count(gap.begin(), gap.end(), '\n') == 1;
    const int columns = columns_of_line(text, end);
    return goes_on_in_lower_case(text, next) ? columns >= full_line / 2
                                             : is_one_line_end && columns >= full_line;
}

/// Where the next sentence begins if the character at `at` ends one, else 0.
std::size_t sentence_after(std::string_view text, std::size_t at) {
    const CodePoint c = code_point_at(text, at);
    const std::size_t past = at + c.size;
    if (c.value == '\n') return is_wrapped(text, at) ? 0 : skip_spaces(text, past);
    const std::size_t closed = skip(text, past, closing_marks);
    if (is_one_of(hard_stops, c.value))
        return is_one_of(hard_stops, code_point_at(text, closed).value) ? 0
                                                                        : skip_spaces(text, closed);
    const bool is_inner = is_one_of(inner_stops, c.value);
    if (!is_inner && !is_one_of(spaced_stops, c.value)) return 0;
    const char32_t next = code_point_at(text, closed).value;
    if (closed < text.size() && !is_space(next) && (is_inner || !is_ideographic(next))) return 0;
    const std::size_t begin = skip_spaces(text, closed);
    if (goes_on_in_lower_case(text, begin)) return 0;
    if (c.value == '.' && keeps_its_stop(word_before(text, at))) return 0;
    return begin;
}

bool is_ascii_graphic(char byte) { return byte > ' ' && byte < '\x7F'; }

constexpr std::int8_t columns_of_lead(unsigned char byte) {
    if (byte < 0x80) return 1;
    if (byte < 0xC0) return 0;
    if (byte < 0xE3 || byte == 0xEE) return 1;
    return 2;
}

constexpr auto columns_of_byte = [] {
    std::array<std::int8_t, 256> table{};
    for (std::size_t byte = 0; byte < table.size(); ++byte)
        table[byte] = columns_of_lead(static_cast<unsigned char>(byte));
    return table;
}();

} // namespace

Break break_before(std::string_view text, std::size_t at) {
    if (at == 0 || at >= text.size()) return Break::clause;
    if (is_ascii_graphic(text[at]) && is_ascii_graphic(text[at - 1])) return Break::character;
    const char32_t c = code_point_at(text, at).value;
    if (is_space(c)) return Break::none;
    const std::size_t before = character_before(text, at);
    const char32_t p = code_point_at(text, before).value;
    if (is_space(p)) return c == 0x2026 ? Break::none : break_after_space(text, before);
    if (extends_previous(c) || p == 0x200D) return Break::none;
    if (is_regional_indicator(p) && is_regional_indicator(c)) return Break::none;
    if (p < 0x80 && c < 0x80) return Break::character;
    if (is_one_of(never_first, c)) return Break::none;
    if (is_one_of(wide_clause_enders, p)) return Break::clause;
    if (is_ideographic(p) != is_ideographic(c) && !is_one_of(openers, p)) return Break::word;
    if (is_ideographic(p) && !is_one_of(openers, p)) return Break::word;
    return Break::character;
}

void find_sentences(std::string_view text, std::uint32_t offset,
                    std::vector<std::uint32_t>& starts) {
    std::size_t at = skip_spaces(text, 0);
    if (at < text.size()) starts.push_back(offset + static_cast<std::uint32_t>(at));
    while (at < text.size()) {
        if (!can_end_sentence(text, at)) {
            ++at;
            continue;
        }
        const std::size_t next = sentence_after(text, at);
        at = next > at ? next : at + 1;
        if (next != 0 && next < text.size())
            starts.push_back(offset + static_cast<std::uint32_t>(next));
    }
}

int quick_columns(std::string_view text) {
    int columns = 0;
    for (const char byte : text) columns += columns_of_byte[static_cast<unsigned char>(byte)];
    return columns;
}

std::size_t advance_columns(std::string_view text, std::size_t from, int columns) {
    while (from < text.size()) {
        columns -= columns_of_byte[static_cast<unsigned char>(text[from])];
        if (columns < 0) break;
        ++from;
    }
    return character_start(text, from);
}

} // namespace lacuna::searcher
