// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/words.hpp"

#include "common/utf8.hpp"
#include "searcher/query/characters.hpp"
#include "searcher/query/combine.hpp"
#include "searcher/query/error.hpp"
#include "searcher/query/regex.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace lacuna::searcher {

namespace {

bool has_star(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at)
        if (sign_at(signs::stars, text, at) > 0) return true;
    return false;
}

bool is_wild(char c) { return c == '*' || c == '?'; }
/// Signs that words may have inside.
bool is_joint(char c) { return c == '.' || c == '\'' || c == '_'; }

/// A question mark alone, as some languages write it, is no pattern.
bool is_pattern(std::string_view text) {
    return has_star(text) ||
           (text.find('?') != std::string_view::npos && text.find_first_not_of("?!.") != text.npos);
}

/// Bytes of the sign at `at` if it cannot be part of a pattern, else 0.
std::size_t separator_at(std::string_view text, std::size_t at) {
    constexpr std::array<Signs, 6> tables{signs::blanks,        signs::marks,
                                          signs::open_brackets, signs::close_brackets,
                                          signs::colons,        signs::commas};
    for (const auto table : tables)
        if (const auto length = sign_at(table, text, at); length > 0) return length;
    if (const auto length = sign_at(signs::quotes, text, at); length > 0) return length;
    const char c = text[at];
    const bool joins = !is_ascii(c) || is_letter(c) || is_digit(c) || is_wild(c) || is_joint(c);
    return joins ? 0 : 1;
}

/// A fixed part of a pattern as terms write it, without signs that the query language uses.
std::string fold_fixed_part(std::string_view text) {
    const std::string folded = fold_word(text);
    std::string part;
    for (std::size_t at = 0; at < folded.size();) {
        const auto separator = separator_at(folded, at);
        if (separator == 0 && !is_wild(folded[at])) part += folded[at];
        at += std::max<std::size_t>(separator, 1);
    }
    return part;
}

std::size_t count_fixed(std::string_view part) {
    const auto joints = std::count_if(part.begin(), part.end(), is_joint);
    return count_characters(part) - static_cast<std::size_t>(joints);
}

std::string_view trimmed(std::string_view piece) {
    while (!piece.empty() && is_joint(piece.front())) piece.remove_prefix(1);
    while (!piece.empty() && is_joint(piece.back())) piece.remove_suffix(1);
    return piece;
}

struct FoldedPattern {
    std::string text;
    std::size_t fixed = 0;
};

FoldedPattern fold_pattern(std::string_view piece) {
    FoldedPattern pattern;
    std::size_t begin = 0;
    const auto add_fixed = [&](std::size_t end) {
        if (begin == end) return;
        const auto part = fold_fixed_part(piece.substr(begin, end - begin));
        pattern.fixed += count_fixed(part);
        pattern.text += part;
    };
    for (std::size_t at = 0; at < piece.size();) {
        const auto star = sign_at(signs::stars, piece, at);
        if (star == 0 && piece[at] != '?') {
            ++at;
            continue;
        }
        add_fixed(at);
        if (star == 0) pattern.text += '?';
        if (star > 0 && !pattern.text.ends_with('*')) pattern.text += '*';
        at += star > 0 ? star : 1;
        begin = at;
    }
    add_fixed(piece.size());
    pattern.text = std::string(trimmed(pattern.text));
    return pattern;
}

/// `text` without wildcards at its ends.
std::string_view without_outer_wildcards(std::string_view text) {
    constexpr std::string_view wide = "＊";
    for (;;) {
        if (text.ends_with(wide))
            text.remove_suffix(wide.size());
        else if (text.starts_with(wide))
            text.remove_prefix(wide.size());
        else if (!text.empty() && is_wild(text.back()))
            text.remove_suffix(1);
        else if (!text.empty() && is_wild(text.front()))
            text.remove_prefix(1);
        else
            return text;
    }
}

/// Single characters count only where no bigram holds them.
bool is_covered(std::span<const Token> tokens, const Token& single) {
    return std::any_of(tokens.begin(), tokens.end(), [&](const Token& other) {
        return other.kind == TokenKind::bigram && other.begin <= single.begin &&
               single.end <= other.end;
    });
}

/// Bigrams that overlap are one word for nearness.
std::vector<Node> join_bigrams(std::vector<Node> words) {
    std::vector<Node> units;
    std::size_t end = 0;
    for (Node& word : words) {
        if (units.empty() || word.begin >= end) {
            end = word.end;
            units.push_back(std::move(word));
            continue;
        }
        end = word.end;
        Node& unit = units.back();
        if (unit.kind != NodeKind::phrase) {
            Node phrase;
            phrase.kind = NodeKind::phrase;
            phrase.begin = unit.begin;
            phrase.children.push_back(std::move(unit));
            unit = std::move(phrase);
        }
        unit.end = word.end;
        unit.children.push_back(std::move(word));
    }
    return units;
}

} // namespace

std::size_t WordReader::place_of(std::string_view text) const {
    return static_cast<std::size_t>(text.data() - draft_->query().data());
}

Node WordReader::leaf(NodeKind kind, std::string text, const Common& common) {
    Node node;
    node.kind = kind;
    node.text = std::move(text);
    node.field = common.field;
    return node;
}

void WordReader::add_words(std::vector<Node>& to, std::string_view text, const Common& common) {
    const auto place = place_of(text);
    const auto tokens = analyser_.analyse(text);
    for (const Token& token : tokens) {
        if (token.kind == TokenKind::single && is_covered(tokens, token)) continue;
        const bool inflects = token.kind == TokenKind::word && common.form == WordForm::inflected;
        Node node =
            leaf(inflects ? NodeKind::word : NodeKind::exact, std::string(token.term), common);
        node.begin = place + token.begin;
        node.end = place + token.end;
        to.push_back(std::move(node));
    }
}

/// A run with wildcards: it is split at signs, and each piece is a pattern or a word.
void WordReader::add_patterns(std::vector<Node>& to, std::string_view text, const Common& common) {
    while (!text.empty()) {
        std::size_t length = 0;
        while (length < text.size() && separator_at(text, length) == 0) ++length;
        if (const auto piece = trimmed(text.substr(0, length)); is_pattern(piece)) {
            add_pattern(to, piece, common);
        } else if (!piece.empty()) {
            add_words(to, piece, common);
        }
        const auto separator = length < text.size() ? separator_at(text, length) : 0;
        text.remove_prefix(length + separator);
    }
}

void WordReader::add_pattern(std::vector<Node>& to, std::string_view piece, const Common& common) {
    if (has_bigrams(piece)) return add_ideographs(to, piece, common);
    const auto place = place_of(piece);
    auto pattern = fold_pattern(piece);
    if (pattern.fixed < caps::fixed_characters)
        draft_->fail(place,
                     fmt::format("{} has too few fixed characters for a wildcard: at least {}",
                                 in_backticks(piece), caps::fixed_characters),
                     "`*:*` finds all articles, field:* those with the field");
    if (pattern.text.find_first_of("*?") == pattern.text.size() - 1 && pattern.text.back() == '?')
        draft_->warn(
            fmt::format("the ? of {} stands for exactly one character", in_backticks(piece)));
    draft_->count_pattern(place);
    Node node = leaf(NodeKind::wildcard, std::move(pattern.text), common);
    node.begin = place;
    node.end = place + piece.size();
    to.push_back(std::move(node));
}

/// Chinese and Japanese are searched by pairs of characters, wherever they stand.
void WordReader::add_ideographs(std::vector<Node>& to, std::string_view piece,
                                const Common& common) {
    const auto inner = without_outer_wildcards(piece);
    if (has_star(inner) || inner.find('?') != std::string_view::npos)
        draft_->fail(place_of(piece), "a wildcard cannot stand inside Chinese or Japanese text",
                     "write the parts on both sides as words of their own");
    draft_->warn(fmt::format("the wildcard of {} was left out: Chinese and Japanese text is found "
                             "inside longer words without it",
                             in_backticks(piece)));
    add_words(to, inner, common);
}

std::optional<Node> WordReader::joined(std::vector<Node> words, const Lexeme& typed) {
    if (words.empty()) {
        const auto typed_text = draft_->query().substr(typed.begin, typed.end - typed.begin);
        draft_->warn(fmt::format("{} has no words and was left out", in_backticks(typed_text)));
        return std::nullopt;
    }
    if (typed.kind == LexemeKind::phrase && typed.distance > 0)
        words = join_bigrams(std::move(words));
    if (words.size() == 1) return std::move(words.front());
    if (words.size() > caps::words) {
        if (typed.kind != LexemeKind::phrase) return clauses(std::move(words));
        shorten(words);
    }
    Node node;
    const bool is_near = typed.kind == LexemeKind::phrase && typed.distance > 0;
    node.kind = is_near ? NodeKind::near : NodeKind::phrase;
    node.distance = is_near ? typed.distance : 0;
    node.begin = typed.begin;
    node.end = typed.end;
    node.children = std::move(words);
    return node;
}

/// A run that is longer than a phrase can be, as text without blanks is: its clauses are phrases.
Node WordReader::clauses(std::vector<Node> words) const {
    std::vector<Node> phrases;
    std::vector<Node> clause;
    const auto end_clause = [&] {
        if (!clause.empty()) phrases.push_back(group_of(NodeKind::phrase, std::move(clause)));
        clause.clear();
    };
    for (Node& word : words) {
        const bool is_parted = !clause.empty() && word.begin > clause.back().end;
        if (is_parted || clause.size() == caps::words) end_clause();
        clause.push_back(std::move(word));
    }
    end_clause();
    return group_of(match_ == MatchWords::any ? NodeKind::any_of : NodeKind::all_of,
                    std::move(phrases));
}

void WordReader::shorten(std::vector<Node>& words) {
    draft_->warn(fmt::format("of a phrase of {} words the first {} are looked for", words.size(),
                             caps::words));
    words.erase(words.begin() + caps::words, words.end());
}

Node WordReader::fuzzy(const Lexeme& typed, const Common& common) {
    std::vector<Node> words;
    if (!is_pattern(typed.text)) add_words(words, typed.text, common);
    if (words.size() != 1 || words.front().kind != NodeKind::word)
        draft_->fail(typed.begin, "`~` finds words similar to a single word",
                     "leave out `=`, hyphens and wildcards; Chinese and Japanese have no `~`");
    draft_->count_similar(typed.begin);
    words.front().kind = NodeKind::fuzzy;
    words.front().distance = typed.distance;
    words.front().end = typed.end;
    return std::move(words.front());
}

std::optional<Node> WordReader::word(const Lexeme& typed, std::optional<FieldId> in) {
    const Common common{typed.form, in};
    if (typed.text.size() > 1 && typed.text.front() == '%')
        draft_->fail(typed.begin, "%word is not available yet", "if it is text, put it in quotes");
    if (typed.distance > 0) return fuzzy(typed, common);
    std::vector<Node> words;
    if (is_pattern(typed.text)) {
        add_patterns(words, typed.text, common);
    } else {
        add_words(words, typed.text, common);
    }
    return joined(std::move(words), typed);
}

std::optional<Node> WordReader::phrase(const Lexeme& typed, std::optional<FieldId> in) {
    const Common common{typed.form, in};
    std::vector<Node> words;
    const auto text = typed.text;
    std::size_t plain_begin = 0;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && sign_at(signs::blanks, text, end) == 0) ++end;
        if (const auto run = text.substr(at, end - at); has_star(run)) {
            add_words(words, text.substr(plain_begin, at - plain_begin), common);
            add_patterns(words, run, common);
            plain_begin = end;
        }
        at = end + std::max<std::size_t>(1, sign_at(signs::blanks, text, end));
    }
    add_words(words, text.substr(plain_begin), common);
    return joined(std::move(words), typed);
}

Node WordReader::regex(const Lexeme& typed, std::optional<FieldId> in) {
    auto pattern = unescape_slashes(typed.text);
    if (const auto problem = regex_problem(pattern); !problem.empty())
        draft_->fail(typed.begin, "regular expression: " + problem);
    draft_->count_pattern(typed.begin);
    Node node = leaf(NodeKind::regex, std::move(pattern), {WordForm::exact, in});
    node.begin = typed.begin;
    node.end = typed.end;
    return node;
}

std::optional<Node> WordReader::plain(std::string_view text) {
    std::vector<Node> words;
    add_words(words, text, {});
    if (words.empty()) return std::nullopt;
    Lexeme typed;
    typed.begin = place_of(text);
    typed.end = typed.begin + text.size();
    return joined(std::move(words), typed);
}

} // namespace lacuna::searcher
