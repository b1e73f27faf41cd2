// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/kinds.hpp"

#include "tests/searcher/query/query_tree.hpp"

#include <doctest/doctest.h>

namespace lacuna::searcher {
namespace {

TEST_CASE("the conjunction of a query is what is left without filters and optional parts") {
    struct Case {
        const char* query;
        const char* conjunction;
    };
    for (const auto& [query, wanted] : {
             Case{"press law", "press AND law"},
             Case{"press law -ban", "press AND law"},
             Case{"press law AND_MAYBE ban", "press AND law"},
             Case{"press law date:2015", "press AND law AND date:2015"},
             Case{"press", ""},
             Case{"press date:2015", ""},
             Case{"press OR law", ""},
             Case{"date:2015 language:en", ""},
         }) {
        CAPTURE(query);
        const auto root = parse_query(query, on_leap_day()).root;
        const Node* const found = conjunction(root);
        CHECK((found == nullptr ? std::string{} : to_text(*found)) == wanted);
    }
}

TEST_CASE("two to six words of the text can stand close together") {
    struct Case {
        const char* query;
        std::size_t words;
    };
    for (const auto& [query, words] :
         {Case{"press law", 2}, Case{"press law =ban", 3}, Case{"press law ban* title:x", 2},
          Case{"a1 b1 c1 d1 e1 f1", 6}, Case{"a1 b1 c1 d1 e1 f1 g1", 0}, Case{"press title:law", 0},
          Case{"press date:2015", 0}}) {
        CAPTURE(query);
        CHECK(near_words(parse_query(query, on_leap_day()).root).size() == words);
    }
}

} // namespace
} // namespace lacuna::searcher
