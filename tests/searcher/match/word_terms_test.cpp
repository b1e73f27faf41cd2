// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/word_terms.hpp"

#include "tests/searcher/query/query_tree.hpp"
#include "tests/searcher/small_collection.hpp"

#include <doctest/doctest.h>

namespace lacuna::searcher {
namespace {

std::string joined(const std::vector<std::string>& terms) {
    std::string text;
    for (const auto& term : terms) text += (text.empty() ? "" : " ") + term;
    return text;
}

TEST_CASE("a word is the terms of its field, and so many articles") {
    const SmallCollection small(
        {{"ban bans", "law"}, {"ban"}, {"x", "ban", "", "en", {{FieldId::source, "bans"}}}});
    const auto database = small.database();
    Expander expander(database, {});
    const auto node = [](const char* query) { return parse_query(query, on_leap_day()).root; };
    CHECK(joined(terms_of(node("ban"), expander)) == "ban bans");
    CHECK(articles_of(node("ban"), expander) == 4); // titles are text as well
    CHECK(found_terms(node("ban"), expander).size() == 2);
    CHECK(joined(terms_of(node("title:ban"), expander)) == "Sban");
    CHECK(articles_of(node("title:ban"), expander) == 1);
    CHECK(terms_of(node("none"), expander).empty());
}

} // namespace
} // namespace lacuna::searcher
