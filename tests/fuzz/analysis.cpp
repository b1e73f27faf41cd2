// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/analysis.hpp"

#include "common/safe_text.hpp"
#include "tests/fuzz/targets.hpp"

namespace lacuna::fuzz {

namespace {

void check_token(std::string_view text, const Token& token) {
    require(token.begin < token.end && token.end <= text.size(), "a token is within its text");
    require(!token.term.empty() && token.term.size() <= longest_word, "a term has 1 to 128 bytes");
    require(is_valid_utf8(token.term), "a term is valid UTF-8");
    require(token.term.find('\0') == std::string_view::npos, "a term has no NUL");
}

/// Only other forms may share their position with the token before them.
void check_order(const Token& before, const Token& token) {
    require(before.begin <= token.begin, "tokens are in order");
    require(token.position == before.position + (has_own_position(token.kind) ? 1 : 0),
            "positions rise without gaps");
}

} // namespace

void analyse(std::string_view input) {
    Analyser analyser;
    const Token* before = nullptr;
    for (const Token& token : analyser.analyse(input)) {
        check_token(input, token);
        if (before != nullptr) check_order(*before, token);
        before = &token;
    }
    static_cast<void>(has_bigrams(input));
}

/// Words of the analyser are folded to themselves. A text with signs that words do not hold need
/// not be: marks that come together when those are left out may be put in order the next time.
void fold(std::string_view input) {
    Analyser analyser;
    for (const Token& token : analyser.analyse(input))
        require(fold_word(token.term) == token.term, "a term is folded to itself");
    require(is_valid_utf8(fold_word(input)), "a folded word is valid UTF-8");
    const std::string value = fold_value(input);
    require(is_valid_utf8(value), "a folded value is valid UTF-8");
    require(fold_value(value) == value, "a folded value is folded to itself");
}

} // namespace lacuna::fuzz
