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
    CHECK(read("anti-war-left") == "phrase(anti war left)");
    CHECK(read("press_card") == "phrase(press card)");
    CHECK(read("\"press freedom\"") == "phrase(press freedom)");
}

TEST_CASE("a word is looked for in its other spellings") {
    CHECK(read("anti-war") == "any:anti-war(phrase(anti war) antiwar)");
    CHECK(read("=anti-war") == "phrase(exact:anti exact:war)");
    CHECK(read("Böll") == "any:Böll(boll boell)");
    CHECK(read("gefühl") == "any:gefühl(gefuhl gefuehl)");
    CHECK(read("Böll~") == "fuzzy:boll/1");
    CHECK(read("\"anti-war left\"") == "phrase(any:anti-war(phrase(anti war) antiwar) left)");
}

TEST_CASE("a phrase with other spellings is written as it was typed") {
    const auto query = parse_query("title:\"the anti-war Möhre\"", {});
    CHECK(to_text(query.root) == "title:\"the anti-war Möhre\"");
}

TEST_CASE("a wildcard alone at the end of an address or a number of a document is no word") {
    CHECK(read("10.20.*") == "phrase(10 20)");
    CHECK(read("E/2020/*") == "phrase(e 2020)");
    CHECK(read("*@mail.example") == "phrase(mail example)");
    CHECK(read("desk.ed*") == "phrase(desk wild:ed*)");
    CHECK(read("7.9*") == "wild:7.9*");
}

TEST_CASE("a character beside punctuation is looked for wherever it stands") {
    CHECK(read("\"者。新闻\"") == "all(者 exact:新闻)");
    CHECK(read("\"新闻界：记\"") == "all(phrase(exact:新闻 exact:闻界) 记)");
    CHECK(read("7人") == "phrase(7 人)");
}

TEST_CASE("also in exact phrases, as a character has no inflections") {
    CHECK(read("=\"者。新闻\"") == "all(者 exact:新闻)");
    CHECK(read("=\"新闻界：记\"") == "all(phrase(exact:新闻 exact:闻界) 记)");
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
