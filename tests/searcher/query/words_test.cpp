// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/words.hpp"

#include "tests/searcher/query/query_tree.hpp"

#include <doctest/doctest.h>

namespace lacuna::searcher {
namespace {

/// The first word or phrase of a query.
std::string read(std::string_view query) {
    Draft draft(query);
    WordReader reader(draft);
    const Lexeme typed = lex_query(query).front();
    const auto node = typed.kind == LexemeKind::phrase ? reader.phrase(typed, std::nullopt)
                                                       : reader.word(typed, std::nullopt);
    return node ? tree(*node) : fmt::format("{} warning", draft.warnings().size());
}

TEST_CASE("a word is folded as the index folds it") {
    CHECK(read("Presse") == "presse");
    CHECK(read("État") == "etat");
    CHECK(read("=Censors") == "exact:censors");
    CHECK(read("censor*") == "wild:censor*");
    CHECK(read("freedom~2") == "fuzzy:freedom/2");
}

TEST_CASE("a word that the index has as several is a phrase of them") {
    CHECK(read("anti-war") == "phrase(anti war)");
    CHECK(read("\"press freedom\"") == "phrase(press freedom)");
}

TEST_CASE("what has no words is nothing, and that is said") {
    CHECK(read("\"…\"") == "1 warning");
    Draft draft("…");
    CHECK_FALSE(WordReader(draft).plain("…"));
    CHECK(draft.warnings().empty());
}

TEST_CASE("in a plain text no sign has a meaning") {
    Draft draft("");
    WordReader reader(draft);
    CHECK(tree(*reader.plain("cens*")) == "cens");
    CHECK(tree(*reader.plain("-b")) == "b");
    CHECK(tree(*reader.plain("OR")) == "or");
}

} // namespace
} // namespace lacuna::searcher
