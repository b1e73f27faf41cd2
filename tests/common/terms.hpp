// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/analysis.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace lacuna {

/// What a token of a kind begins with in a list of terms.
inline std::string_view sign_of(TokenKind kind) {
    switch (kind) {
    case TokenKind::word:
    case TokenKind::bigram:
        return "";
    case TokenKind::single:
        return "~";
    case TokenKind::edge:
        return "|";
    case TokenKind::variant:
        return "+";
    case TokenKind::beside:
        return "&";
    }
    return "?";
}

/// The terms with a space between them; singles begin with ~, edges with |, variants with +, other
/// forms with &.
inline std::string terms(std::string_view text) {
    Analyser analyser;
    std::string all;
    for (const Token& token : analyser.analyse(text)) {
        if (!all.empty()) all += ' ';
        all += sign_of(token.kind);
        all += token.term;
    }
    return all;
}

struct TermsRow {
    std::string_view text;
    std::string_view terms;
};

template <std::size_t size>
void check_rows(const TermsRow (&rows)[size]) { // NOLINT(*-avoid-c-arrays)
    for (const TermsRow& row : rows) {
        CAPTURE(row.text);
        CHECK(terms(row.text) == row.terms);
    }
}

} // namespace lacuna
