// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/fields.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace lacuna::searcher {

/// `word`: a run of characters in a place for words; `value`: one in a place for values of a field;
/// `comma`: between the values of a list; `conjoin` to `maybe`: AND OR XOR NOT AND_MAYBE.
enum class LexemeKind : std::uint8_t {
    word,
    phrase,
    regex,
    value,
    field,
    has,
    like,
    everything,
    open,
    close,
    comma,
    conjoin,
    disjoin,
    exclusive,
    negate,
    maybe,
    near,
    adjacent,
    plus,
    minus,
    end
};

enum class WordForm : std::uint8_t { inflected, exact };
enum class Quoting : std::uint8_t { bare, quoted };

/// A piece of a query. `text` is a view of the query without marks such as quotes, `=` or `^2`;
/// `begin` and `end` include them.
struct Lexeme {
    LexemeKind kind = LexemeKind::end;
    std::string_view text;
    std::size_t begin = 0;
    std::size_t end = 0;
    WordForm form = WordForm::inflected;
    Quoting quoting = Quoting::bare; ///< of values
    unsigned distance = 0;           ///< NEAR/5, ADJ/5, "…"~5, freedom~1
    std::optional<double> weight;    ///< of words, phrases, values and closing brackets
    std::optional<FieldId> field;    ///< of `field`, and of an address typed without one
};

/// Takes a query apart, ending with `end`. `query` must be checked for size and encoding; the
/// lexemes view it. Brackets and quotes are balanced, nested no deeper than the cap. Throws
/// Error{query}.
[[nodiscard]] std::vector<Lexeme> lex_query(std::string_view query);

} // namespace lacuna::searcher
