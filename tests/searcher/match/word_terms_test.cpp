// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/word_terms.hpp"

#include "tests/searcher/asked_collection.hpp"
#include "tests/searcher/query/query_tree.hpp"
#include "tests/searcher/small_collection.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <utility>
#include <vector>

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

TEST_CASE("an article with the typed form comes before those with other forms") {
    std::string often;
    for (int i = 0; i < 40; ++i) often += "drafts drafted ";
    std::string rare = "drafting ";
    for (int i = 0; i < 400; ++i) rare += "other ";
    Asked asked(SmallCollection({{often}, {rare}, {"drafted"}, {"drafter draftee"}, {"other"}}));
    const std::vector<std::pair<std::string, Xapian::docid>> queries{
        {"drafting", 2}, {"drafting -law", 2}, {"drafting language:en", 2}, {"drafter~", 4}};
    for (const auto& [query, first] : queries) {
        CAPTURE(query);
        auto found = asked.plan(query)->matches(nullptr, Precision::exact);
        REQUIRE(found.size() > 1);
        const auto best =
            std::max_element(found.begin(), found.end(), [](const Match& left, const Match& right) {
                return left.score < right.score;
            });
        CHECK(best->article == first);
    }
}

} // namespace
} // namespace lacuna::searcher
