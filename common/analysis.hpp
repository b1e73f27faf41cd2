// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace lacuna {

/// Changes whenever the same text may give other terms. On disk as `lacuna.analyser`.
inline constexpr int analyser_version = 3;

/// The longest word that becomes a term, in bytes of UTF-8 after folding; the field prefix fits
/// beside it in Xapian's 245. Longer words are cut into pieces of this length.
inline constexpr std::size_t longest_word = 128;

/// What stands at a position, and what shares the position of a token before it.
enum class TokenKind : std::uint8_t {
    word,    ///< a folded word
    bigram,  ///< two neighbouring characters of Chinese or Japanese
    single,  ///< one such character beside its bigrams: indexed without a position
    edge,    ///< a single that touches a word or number, at the position of its bigram
    variant, ///< another spelling of the words it spans, which a query for these looks for as well
    beside,  ///< another form or a part of the words it stands at, found only if it is typed
};

/// Whether tokens of this kind stand one after the other, each at a position of its own.
[[nodiscard]] constexpr bool has_own_position(TokenKind kind) {
    return kind == TokenKind::word || kind == TokenKind::bigram;
}

/// One token. `term` is fold_word of the text between `begin` and `end`; it lives until the
/// analyser's next call; `begin` and `end` are byte offsets into the analysed text; positions count
/// from 0 without gaps (a single's is that of the bigram it begins, or of the last one).
struct Token {
    std::string_view term;
    std::uint32_t begin;
    std::uint32_t end;
    std::uint32_t position;
    TokenKind kind;
};

/// Turns text into tokens: words by UAX #29 with our tailoring, folded; Han and kana as bigrams, of
/// runs that blanks, one line end and marks of names (《》「」“”・) do not part;
/// Thai, Lao, Khmer and Burmese by ICU's dictionaries, with the words inside of longer ones. Joined
/// are initials (U.S., J. R. → us, jr), grouped digits (15,000 → 15000) and decimals (7.9);
/// separated are all other dots, and Hangul from letters and digits; hyphens, low lines and
/// half-spaces separate words that are also found whole (joints.hpp), signs.hpp says what belongs
/// to a word (C++), apostrophes.hpp what becomes of apostrophes, and emoji are words. One for
/// indexing, queries and marks, so what is found is what is marked. Not for several threads at
/// once: make one for each. Making one is cheap; break iterators are opened when first needed.
class Analyser {
  public:
    Analyser();
    ~Analyser();
    Analyser(Analyser&& other) noexcept;
    Analyser& operator=(Analyser&& other) noexcept;
    Analyser(const Analyser&) = delete;
    Analyser& operator=(const Analyser&) = delete;

    /// The tokens of `text` (UTF-8; invalid bytes separate words) in order of `begin`; at most
    /// 4 GiB. They live until the next call.
    [[nodiscard]] std::span<const Token> analyse(std::string_view text);

    /// Gives the tokens of `text` to `take` in runs, in order, so that a huge text needs little
    /// memory. A run lives until `take` returns.
    void analyse_in_runs(std::string_view text,
                         const std::function<void(std::span<const Token>)>& take);

  private:
    class State;
    std::unique_ptr<State> state_;
};

/// One word as the index writes it: folded like a token, but never split or cut; what words do not
/// hold (spaces, most punctuation) is left out. For lone words, wildcard pieces and fuzzy words of
/// a query.
///
/// Folding: NFKC and case; accents, harakat, Hebrew points, tatweel and invisible characters (soft
/// hyphen, ZWNJ, bidi marks) removed, but not the vowel signs of Indic and other scripts; digits to
/// ASCII; ł ø đ æ … to plain letters; all i to i; ё to е, but й ї ў ѓ ќ stay; ٱأإآ to ا, ى ی to ي,
/// ک to ك, ة ہ ھ ە to ه, but ؤ ئ stay; Traditional Chinese to Simplified, character by character.
[[nodiscard]] std::string fold_word(std::string_view word);

/// A whole value (source, agency, keyword …) as its exact term writes it: folded like words, spaces
/// collapsed and trimmed, punctuation kept.
[[nodiscard]] std::string fold_value(std::string_view value);

/// Whether nothing but what a run of Han and kana goes on over (blanks, a line end, marks of names)
/// is in the text.
[[nodiscard]] bool joins_ideographs(std::string_view text);

/// Whether the text holds characters that become bigrams (Han, kana).
[[nodiscard]] bool has_bigrams(std::string_view text);

} // namespace lacuna
