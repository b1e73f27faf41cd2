// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/expansion.hpp"

#include "common/error.hpp"
#include "tests/searcher/small_collection.hpp"

#include <doctest/doctest.h>

namespace lacuna::searcher {
namespace {

Node node_of(NodeKind kind, std::string text, unsigned distance = 0) {
    Node node;
    node.kind = kind;
    node.text = std::move(text);
    node.distance = distance;
    return node;
}

/// The terms that a node means, with the number of articles: `ban:2 bans:1`.
std::string meaning(const Xapian::Database& database, const Node& node,
                    const std::string& prefix = {}) {
    Expander expander(database, {});
    std::string text;
    for (const auto& found : expander.expand(node, prefix))
        text += (text.empty() ? "" : " ") + found.term + ":" + std::to_string(found.articles);
    return text;
}

TEST_CASE("forms count less the further they are from the typed word") {
    const SmallCollection small({{"binder bind binding bonder bender winter"}});
    Expander expander(small.database(), {});
    const auto weight_of = [&](const Node& node, const std::string& term) {
        for (const auto& found : expander.expand(node, {}))
            if (found.term == term) return found.weight;
        return 0.0;
    };
    const Node word = node_of(NodeKind::word, "binding");
    CHECK(weight_of(word, "binding") == 1);
    CHECK(weight_of(word, "bind") < 1);
    CHECK(weight_of(word, "bind") > 0);
    const Node fuzzy = node_of(NodeKind::fuzzy, "bonder", 2);
    CHECK(weight_of(fuzzy, "bonder") == 1);
    CHECK(weight_of(fuzzy, "binder") < 1);
    const Node wider = node_of(NodeKind::fuzzy, "winder", 2);
    CHECK(weight_of(wider, "bender") < weight_of(wider, "binder"));
}

TEST_CASE("a wildcard is any number of characters, a question mark is one") {
    struct Case {
        const char* pattern;
        const char* text;
        bool matches;
    };
    for (const auto& [pattern, text, matches] : {
             Case{"censor*", "censor", true},
             Case{"censor*", "censorship", true},
             Case{"censor*", "censo", false},
             Case{"*ship", "censorship", true},
             Case{"*ship", "ships", false},
             Case{"c?nsor", "censor", true},
             Case{"c?nsor", "cnsor", false},
             Case{"c?nsor", "ceensor", false},
             Case{"*s*s*r", "sassafras-r", true},
             Case{"a*b?c", "aXbYbZc", true},
             Case{"a*b?c", "aXbc", false},
             Case{"**", "", true},
             Case{"?", "", false},
             Case{"", "", true},
             Case{"", "a", false},
             Case{"?", "é", true},
             Case{"??", "é", false},
             Case{"新?自", "新闻自", true},
             Case{"新?自", "新自", false},
             Case{"*?闻", "新闻", true},
             Case{"*?闻", "闻", false},
             Case{"?", "\xf0\x9f\x97\x9e", true},
         }) {
        CAPTURE(pattern);
        CAPTURE(text);
        CHECK(matches_wildcard(pattern, text) == matches);
    }
}

TEST_CASE("a pattern made to backtrack is matched in no time") {
    std::string pattern;
    for (int i = 0; i < 1000; ++i) pattern += "*a";
    CHECK_FALSE(matches_wildcard(pattern + "b", std::string(5000, 'a')));
}

TEST_CASE("patterns mean words of their own field only") {
    const SmallCollection small({{"ban bans sban", "banned", "", "en"},
                                 {"ban 2ban", "", "", "en", {{FieldId::source, "ban news"}}}});
    const auto database = small.database();
    CHECK(meaning(database, node_of(NodeKind::wildcard, "*ban*")) ==
          "2ban:1 ban:2 banned:1 bans:1 sban:1");
    CHECK(meaning(database, node_of(NodeKind::wildcard, "ban*"), "S") == "banned:1");
    CHECK(meaning(database, node_of(NodeKind::wildcard, "ban*"), "XSRC") == "ban news:1");
    CHECK(meaning(database, node_of(NodeKind::wildcard, "zz*")).empty());
}

TEST_CASE("similar words are those within so many edits, multi-byte letters being one") {
    const SmallCollection small({{"freedom freedoms fredom freedmo kingdom"}, {"цензура цензуры"}});
    const auto database = small.database();
    CHECK(meaning(database, node_of(NodeKind::fuzzy, "freedom", 1)) ==
          "fredom:1 freedmo:1 freedom:1 freedoms:1");
    CHECK(meaning(database, node_of(NodeKind::fuzzy, "цензуре", 1)) == "цензура:1 цензуры:1");
}

TEST_CASE("a regular expression matches whole words") {
    const SmallCollection small({{"censor censure censors tensor"}});
    const auto database = small.database();
    CHECK(meaning(database, node_of(NodeKind::regex, "cens(or|ure)")) == "censor:1 censure:1");
    CHECK(meaning(database, node_of(NodeKind::regex, ".ens.r")) == "censor:1 tensor:1");
}

TEST_CASE("a word means its inflections that are in the index, an exact one only itself") {
    const SmallCollection small({{"censor censors"}, {"censored"}});
    const auto database = small.database();
    CHECK(meaning(database, node_of(NodeKind::word, "censor")) == "censor:1 censored:1 censors:1");
    CHECK(meaning(database, node_of(NodeKind::exact, "censor")) == "censor:1");
    CHECK(meaning(database, node_of(NodeKind::exact, "censoring")).empty());
    CHECK(meaning(database, node_of(NodeKind::word, "censor"), "S").empty());
}

TEST_CASE("words over any length and full of NUL bytes mean nothing, and do no harm") {
    const SmallCollection small({{"ban"}});
    for (const auto& text : {std::string(4096, 'w'), std::string(300, '\0')})
        for (const auto kind : {NodeKind::word, NodeKind::exact, NodeKind::fuzzy})
            CHECK(meaning(small.database(), node_of(kind, text, 2)).empty());
}

TEST_CASE("a pattern with too many words is an error that says how many") {
    SmallCollection small;
    std::string words;
    for (std::size_t i = 0; i < most_expansions; ++i) words += fmt::format("ab{:05} ", i);
    small.add({words});
    small.commit();
    Expander all(small.database(), {});
    CHECK(all.expand(node_of(NodeKind::wildcard, "ab*"), "").size() == most_expansions);
    small.add({"abc abd"});
    small.commit();
    for (const auto& node :
         {node_of(NodeKind::wildcard, "ab*"), node_of(NodeKind::regex, "ab.*")}) {
        Expander expander(small.database(), {});
        try {
            static_cast<void>(expander.expand(node, ""));
            FAIL("no error");
        } catch (const Error& error) {
            CHECK(error.kind() == ErrorKind::query);
            CHECK(error.sentence().find("1002 different words") != std::string::npos);
        }
    }
}

TEST_CASE("several databases are one lexicon") {
    const SmallCollection first({{"ban bans"}});
    const SmallCollection second({{"ban banning"}});
    auto both = first.database();
    both.add_database(second.database());
    CHECK(meaning(both, node_of(NodeKind::wildcard, "ban*")) == "ban:2 banning:1 bans:1");
    CHECK(meaning(both, node_of(NodeKind::word, "ban")) == "ban:2 banning:1 bans:1");
}

TEST_CASE("the closest word is the nearest, then the most frequent, and of like length") {
    const SmallCollection small({{"censor tensor ban 新闻 мир"}, {"tensor"}});
    const Expander expander(small.database(), {});
    CHECK(expander.closest("xensor") == "tensor");
    CHECK(expander.closest("censorr") == "censor");
    CHECK(expander.closest("censor") == "tensor");
    CHECK(expander.closest("journalism").empty());
    CHECK(expander.closest("bn").empty());
    // Letters count, not bytes.
    CHECK(expander.closest("新由").empty());
    CHECK(expander.closest("кит").empty());
    CHECK(expander.closest("миp") == "мир");
}

} // namespace
} // namespace lacuna::searcher
