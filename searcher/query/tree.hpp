// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/date.hpp"
#include "common/fields.hpp"
#include "common/vocabulary/vocabulary.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lacuna::searcher {

/// Caps on a query, checked before any work is done.
namespace caps {
inline constexpr std::size_t bytes = 4096;
/// Words that are looked for, and words of a phrase or of nearness; of more, the most telling or
/// the first ones.
inline constexpr std::size_t words = 64;
inline constexpr std::size_t depth = 32;
inline constexpr std::size_t patterns = 4;         ///< wildcards and regular expressions
inline constexpr unsigned distance = 1000;         ///< of NEAR, ADJ and slop
inline constexpr std::size_t fixed_characters = 2; ///< that a wildcard must have
} // namespace caps

enum class NodeKind : std::uint8_t {
    everything, ///< all articles
    nothing,    ///< no article (an empty date range)
    word,       ///< a folded word and its inflections: `text`
    exact,      ///< exactly this folded term: `text`
    wildcard,   ///< folded pattern with * and ?: `text`; of whole values if `field` has values
    fuzzy,      ///< folded word within `distance` edits: `text`
    regex,      ///< RE2 over whole folded words, compiled with regex_options(): `text`
    phrase,     ///< children one after the other
    near,       ///< children within `distance` words, any order
    adjacent,   ///< children within `distance` words, in order
    all_of,     ///< children, all
    any_of,     ///< children, at least one
    at_least,   ///< children, at least `distance`: where none has all, or like an article (`text`)
    one_of,     ///< children, an odd number (XOR)
    but_not,    ///< first child without the others
    and_maybe,  ///< first child; the others only raise the score
    value,      ///< a whole value of `field`: `text` as typed
    name,       ///< a value of `field` in which the words of `text` stand one after the other
    dates,      ///< published from `first` to `last`, both included, YYYYMMDD
    has,        ///< any value of `field`
    lacks,      ///< no value of `field`
};

/// A part of a query. Words inside `phrase`, `near` and `adjacent` may be `any_of` groups, patterns
/// and phrases.
struct Node {
    NodeKind kind = NodeKind::everything;
    std::string text;             ///< any_of: the word as typed, if the children are its spellings
    std::string typed;            ///< of a word: as it was typed, if that is another than `text`
    std::optional<FieldId> field; ///< words: only in this field; value, has, lacks: the field
    std::vector<Node> children;
    unsigned distance = 0; ///< of near, adjacent, fuzzy, at_least
    double weight = 1.0;
    std::string first; ///< dates: YYYYMMDD, empty: open
    std::string last;
    std::size_t begin = 0; ///< bytes of the query it was written at, for explanations
    std::size_t end = 0;
};

/// Words without operators: `most` asks for all of them, or for most where no article has all.
enum class MatchWords : std::uint8_t { all, most, any };
enum class Operators : std::uint8_t { yes, none };

struct ParseOptions {
    MatchWords match = MatchWords::all;
    Operators operators = Operators::yes;
    Date today; ///< for relative dates
    /// A user's own, asked for equivalents beside ours; null: none. It outlives the parsing.
    const Vocabulary* vocabulary = nullptr;
};

struct ParsedQuery {
    Node root;
    std::vector<std::string> warnings;   ///< sentences, e.g. about a lower-case "or"
    std::vector<std::string> left_aside; ///< function words that are not looked for, as typed
};

/// Parses the language of docs/query-language.md. Throws Error{query} whose sentence is three
/// lines: what is wrong, the query, and a caret under the place.
[[nodiscard]] ParsedQuery parse_query(std::string_view text, const ParseOptions& options);

/// The query as it was understood, in the query language itself: parsing it again gives the same.
[[nodiscard]] std::string to_text(const Node& node);

} // namespace lacuna::searcher
