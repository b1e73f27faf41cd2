// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/ideograph_scanner.hpp"

namespace lacuna {

namespace {

/// A character with its marks; more of them than this are not its own.
constexpr std::size_t longest_character = longest_word / 2;
/// Bytes after which a run is left, at a character that the next scan begins with.
constexpr std::size_t longest_scan = 32U << 10U;

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

void add_single(TokenBuffer& tokens, const Ideograph& one) {
    tokens.add(term_of(tokens, one.term, one.term_end), {one.begin, one.end}, TokenKind::single);
}

void add_bigram(TokenBuffer& tokens, const Ideograph& first, const Ideograph& second) {
    tokens.add(term_of(tokens, first.term, second.term_end), {first.begin, second.end},
               TokenKind::bigram);
}

} // namespace

std::size_t scan_ideographs(TokenBuffer& tokens, std::string_view text, std::size_t begin) {
    Ideograph previous = take_character(tokens, text, glyph_at(text, begin));
    bool is_alone = true;
    while (previous.end < text.size()) {
        const Glyph next = glyph_at(text, previous.end);
        if (next.kind() != CharacterClass::ideograph) break;
        if (!is_alone && previous.end - begin > longest_scan) return previous.begin;
        const Ideograph current = take_character(tokens, text, next);
        add_bigram(tokens, previous, current);
        add_single(tokens, previous);
        previous = current;
        is_alone = false;
    }
    if (is_alone)
        tokens.add_word(previous.term, previous.begin, previous.end);
    else
        add_single(tokens, previous);
    return previous.end;
}

} // namespace lacuna
