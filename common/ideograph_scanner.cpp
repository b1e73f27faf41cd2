// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/ideograph_scanner.hpp"

namespace lacuna {

namespace {

/// A character with its marks; more of them than this are not its own.
constexpr std::size_t longest_character = longest_word / 2;
/// Bytes after which a run is left, at a character that the next scan begins with.
constexpr std::size_t longest_scan = 32U << 10U;

/// Marks of names and quotations, which those who look for the name leave out.
constexpr std::u32string_view name_marks = U"《》〈〉「」『』｢｣“”‘’\"'・･·‧•＂＇＝゠";
/// Blanks and marks between two characters of one run.
constexpr std::size_t most_between = 8;

bool is_blank(char32_t c) {
    return c == U' ' || c == U'\t' || c == U'\u00A0' || c == U'\u3000' || c == U'\n' || c == U'\r';
}

bool joins(char32_t c) { return is_blank(c) || name_marks.find(c) != name_marks.npos; }

bool is_kind(std::string_view text, std::size_t at, CharacterClass kind) {
    return at < text.size() && glyph_at(text, at).kind() == kind;
}

/// Where the marks and blanks at `at` end that do not interrupt a run; as many as a paragraph has
/// behind it may be line ends, since not all who cut lines cut them at one width.
std::size_t after_joining(std::string_view text, std::size_t at) {
    if (is_kind(text, at, CharacterClass::ideograph)) return at; // as mostly
    for (std::size_t passed = 0; at < text.size() && passed < most_between; ++passed) {
        const CodePoint point = code_point_at(text, at);
        if (!joins(point.value)) break;
        at += point.size;
    }
    return at;
}

/// Whether a word or number stands at `at`, perhaps behind marks of names.
bool touches_word(std::string_view text, std::size_t at) {
    at = after_joining(text, at);
    return is_kind(text, at, CharacterClass::letter) || is_kind(text, at, CharacterClass::digit) ||
           is_kind(text, at, CharacterClass::hangul) ||
           is_kind(text, at, CharacterClass::dictionary);
}

/// A character and its marks: where it is in the text, and its folded form in the buffer.
struct Ideograph {
    std::size_t begin;
    std::size_t end;
    std::size_t term;
    std::size_t term_end;
};

bool is_mark(const Glyph& glyph) {
    return glyph.kind() == CharacterClass::extend ||
           glyph.kind() == CharacterClass::zero_width_space;
}

/// Reads the character at `begin` and its marks into the buffer.
Ideograph take_character(TokenBuffer& tokens, std::string_view text, const Glyph& first) {
    const std::size_t term = tokens.size();
    tokens.append(text, first);
    std::size_t end = first.end();
    bool composes = false;
    while (end < text.size() && end - first.at < longest_character) {
        const Glyph mark = glyph_at(text, end);
        if (!is_mark(mark)) break;
        composes = composes || mark.character.composes();
        tokens.append(text, mark);
        end = mark.end();
    }
    if (composes) {
        const auto folded = fold_composing_word(text.substr(first.at, end - first.at));
        tokens.truncate(term);
        tokens.append(folded);
    }
    return {first.at, end, term, tokens.size()};
}

std::string_view term_of(const TokenBuffer& tokens, std::size_t begin, std::size_t end) {
    return tokens.from(begin).substr(0, end - begin);
}

void add_single(TokenBuffer& tokens, const Ideograph& one, TokenKind kind) {
    tokens.add(term_of(tokens, one.term, one.term_end), {one.begin, one.end}, kind);
}

void add_bigram(TokenBuffer& tokens, const Ideograph& first, const Ideograph& second) {
    tokens.add(term_of(tokens, first.term, second.term_end), {first.begin, second.end},
               TokenKind::bigram);
}

} // namespace

bool joins_ideographs(std::string_view text) { return after_joining(text, 0) == text.size(); }

std::size_t scan_ideographs(TokenBuffer& tokens, std::string_view text, std::size_t begin) {
    const bool follows_word = !tokens.tokens().empty() && tokens.tokens().back().end <= begin &&
                              joins_ideographs(text.substr(tokens.tokens().back().end,
                                                           begin - tokens.tokens().back().end));
    Ideograph previous = take_character(tokens, text, glyph_at(text, begin));
    bool is_alone = true;
    for (;;) {
        const std::size_t next = after_joining(text, previous.end);
        if (!is_kind(text, next, CharacterClass::ideograph)) break;
        if (!is_alone && previous.end - begin > longest_scan) return previous.begin;
        const Ideograph current = take_character(tokens, text, glyph_at(text, next));
        add_bigram(tokens, previous, current);
        add_single(tokens, previous,
                   is_alone && follows_word ? TokenKind::edge : TokenKind::single);
        previous = current;
        is_alone = false;
    }
    const bool precedes_word = touches_word(text, previous.end);
    if (is_alone)
        tokens.add_word(previous.term, previous.begin, previous.end);
    else
        add_single(tokens, previous, precedes_word ? TokenKind::edge : TokenKind::single);
    return previous.end;
}

} // namespace lacuna
