// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/words.hpp"

#include "common/umlauts.hpp"
#include "common/utf8.hpp"
#include "searcher/query/characters.hpp"
#include "searcher/query/combine.hpp"
#include "searcher/query/equivalents.hpp"
#include "searcher/query/error.hpp"
#include "searcher/query/kinds.hpp"
#include "searcher/query/patterns.hpp"
#include "searcher/query/regex.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace lacuna::searcher {

namespace {

/// Single characters count only where no bigram holds them.
bool is_covered(std::span<const Token> tokens, const Token& single) {
    return std::any_of(tokens.begin(), tokens.end(), [&](const Token& other) {
        return other.kind == TokenKind::bigram && other.begin <= single.begin &&
               single.end <= other.end;
    });
}

/// Whether a query looks for the token: not for other forms of words, which have their own tokens.
bool is_looked_for(std::span<const Token> tokens, const Token& token) {
    if (token.kind == TokenKind::variant || token.kind == TokenKind::beside) return false;
    return has_own_position(token.kind) || !is_covered(tokens, token);
}

/// The word with its umlauts as two letters; the index has that of names.
std::string umlauts_of(const Token& token, std::string_view text) {
    if (token.kind != TokenKind::word) return {};
    return spelled_out_umlauts(text.substr(token.begin, token.end - token.begin));
}

bool is_lone_ideograph(const Node& word) {
    return is_plain_word(word) && has_bigrams(word.text) && count_characters(word.text) == 1;
}

/// The node of a character that is looked for inside of longer runs, which has no inflections.
Node as_word(Node ideograph) {
    ideograph.kind = NodeKind::word;
    return ideograph;
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

/// A phrase that begins or ends with one character beside punctuation, where the article may have
/// more of its run: there the index knows it in the article only.
std::optional<Node> with_loose_ends(std::vector<Node>& words, std::string_view query) {
    const auto are_parted = [&](const Node& left, const Node& right) {
        return !joins_ideographs(query.substr(left.end, right.begin - left.end));
    };
    const bool first = is_lone_ideograph(words.front()) && are_parted(words[0], words[1]);
    const bool last =
        is_lone_ideograph(words.back()) && are_parted(*(words.end() - 2), words.back());
    if (!first && !last) return std::nullopt;
    std::vector<Node> parts;
    const auto begin = words.begin() + (first ? 1 : 0);
    const auto end = words.end() - (last ? 1 : 0);
    if (first) parts.push_back(as_word(std::move(words.front())));
    if (begin + 1 == end)
        parts.push_back(std::move(*begin));
    else if (begin < end)
        parts.push_back(group_of(NodeKind::phrase, {begin, end}));
    if (last) parts.push_back(as_word(std::move(words.back())));
    return group_of(NodeKind::all_of, std::move(parts));
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

Node WordReader::word_node(const Token& token, std::string_view text, const Common& common) {
    const auto place = place_of(text) + token.begin;
    const bool inflects = token.kind == TokenKind::word && common.form == WordForm::inflected;
    Node node = leaf(inflects ? NodeKind::word : NodeKind::exact, std::string(token.term), common);
    const auto typed = text.substr(token.begin, token.end - token.begin);
    if (inflects && typed != token.term) node.typed = typed;
    node.begin = place;
    node.end = place + (token.end - token.begin);
    return node;
}

/// The words as they are written, or the one that they are in another spelling.
Node WordReader::with_spelling(std::vector<Node> written, std::string spelling,
                               const Common& common) {
    Node other = leaf(NodeKind::word, std::move(spelling), common);
    const std::size_t other_begin = other.begin = written.front().begin;
    const std::size_t other_end = other.end = written.back().end;
    std::vector<Node> either;
    either.push_back(written.size() == 1 ? std::move(written.front())
                                         : group_of(NodeKind::phrase, std::move(written)));
    either.push_back(std::move(other));
    Node group = group_of(NodeKind::any_of, std::move(either));
    group.text = draft_->query().substr(other_begin, other_end - other_begin);
    return group;
}

void WordReader::add_words(std::vector<Node>& to, std::string_view text, const Common& common) {
    const auto tokens = analyser_.analyse(text);
    const bool is_spelled =
        common.form == WordForm::inflected && common.spellings == Spellings::all;
    for (std::size_t i = 0; i < tokens.size();) {
        const Token& token = tokens[i++];
        if (!is_looked_for(tokens, token)) continue;
        std::vector<Node> written;
        written.push_back(word_node(token, text, common));
        std::string spelling = is_spelled ? umlauts_of(token, text) : std::string();
        while (i < tokens.size() && tokens[i].kind == TokenKind::beside) ++i;
        if (is_spelled && i < tokens.size() && tokens[i].kind == TokenKind::variant) {
            const Token& variant = tokens[i++];
            spelling = variant.term;
            for (; i < tokens.size() && tokens[i].begin < variant.end; ++i)
                if (is_looked_for(tokens, tokens[i]))
                    written.push_back(word_node(tokens[i], text, common));
        }
        to.push_back(spelling.empty()
                         ? std::move(written.front())
                         : with_spelling(std::move(written), std::move(spelling), common));
    }
}

/// A run with wildcards: it is split at signs, and each piece is a pattern or a word. What a `*`
/// alone stands for at either end follows or comes before in any case.
void WordReader::add_patterns(std::vector<Node>& to, std::string_view text, const Common& common) {
    const auto pieces = pieces_of(text);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const bool is_end = pieces.size() > 1 && (i == 0 || i + 1 == pieces.size());
        if (is_end && without_outer_wildcards(pieces[i]).empty()) continue;
        if (is_pattern(pieces[i]))
            add_pattern(to, pieces[i], common);
        else
            add_words(to, pieces[i], common);
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
    if (typed.distance == 0) {
        if (auto loose = with_loose_ends(words, draft_->query())) return loose;
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
    const Common as_typed{common.form, common.field, Spellings::as_typed};
    if (!is_pattern(typed.text)) add_words(words, typed.text, as_typed);
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
    if (typed.text.size() > 1 && typed.text.front() == equivalents_mark)
        return with_equivalents(typed, in);
    if (typed.distance > 0) return fuzzy(typed, common);
    std::vector<Node> words;
    if (is_pattern(typed.text)) {
        add_patterns(words, typed.text, common);
    } else {
        add_words(words, typed.text, common);
    }
    return joined(std::move(words), typed);
}

/// Without a concept, what was typed is looked for alone.
std::optional<Node> WordReader::with_equivalents(Lexeme typed, std::optional<FieldId> in) {
    if (typed.distance > 0 || is_pattern(typed.text))
        draft_->fail(typed.begin, "`%` finds the equivalents of a word or phrase",
                     "leave out wildcards and `~`");
    const bool is_phrase = typed.kind == LexemeKind::phrase;
    if (!is_phrase)
        typed.text.remove_prefix(
            std::min(typed.text.find_first_not_of(equivalents_mark), typed.text.size()));
    auto node = is_phrase ? plain_phrase(typed, in) : word(typed, in);
    if (!node) return node;
    std::vector<Node> either = equivalents_of(typed.text, in, vocabulary_);
    if (either.empty()) {
        draft_->warn(
            fmt::format("{} is in no concept of the vocabulary, and is looked for alone; "
                        "--topics lists the concepts",
                        in_backticks(std::string(1, equivalents_mark).append(typed.text))));
        return node;
    }
    either.insert(either.begin(), std::move(*node));
    Node group = group_of(NodeKind::any_of, std::move(either));
    group.text = std::string(1, equivalents_mark).append(typed.text);
    group.begin = typed.begin;
    group.end = typed.end;
    return group;
}

std::optional<Node> WordReader::phrase(const Lexeme& typed, std::optional<FieldId> in) {
    const bool is_marked = typed.form != WordForm::exact &&
                           draft_->query().substr(typed.begin).starts_with(equivalents_mark);
    return is_marked ? with_equivalents(typed, in) : plain_phrase(typed, in);
}

std::optional<Node> WordReader::plain_phrase(const Lexeme& typed, std::optional<FieldId> in) {
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
