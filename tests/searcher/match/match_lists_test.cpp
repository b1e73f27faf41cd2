// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/match_lists.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>

namespace lacuna::searcher {
namespace {

std::string listed(const Matches& matches) {
    std::string text;
    for (const auto& [article, score] : matches)
        text += fmt::format("{}{}={}", text.empty() ? "" : " ", article, score);
    return text;
}

TEST_CASE("common matches are found in lists of any two lengths") {
    Postings thirds;
    for (Xapian::docid article = 3; article <= 3000; article += 3) thirds.push_back({article, 1});
    CHECK(listed(common({{1, 5}, {3, 5}, {4, 5}, {2400, 5}, {3000, 5}, {3003, 5}}, thirds)) ==
          "3=0 2400=0 3000=0");
    CHECK(common({}, thirds).empty());
    CHECK(common({{3, 0}}, {}).empty());
    Matches all;
    for (Xapian::docid article = 1; article <= 4000; ++article) all.push_back({article, 0});
    CHECK(common(all, thirds).size() == thirds.size());
    CHECK(listed(common(all, {{1, 1}, {4000, 1}})) == "1=0 4000=0");
}

TEST_CASE("scores are added where the other list has any") {
    Matches matches{{1, 1}, {3, 1}, {5, 1}};
    add_scores(matches, {{2, 7}, {3, 7}, {5, 0.5}});
    CHECK(listed(matches) == "1=1 3=8 5=1.5");
}

TEST_CASE("lists are united, with the sum of the scores") {
    CHECK(listed(united({{{1, 1}, {4, 1}}, {{2, 2}, {4, 2}}, {{4, 4}, {9, 4}}})) ==
          "1=1 2=2 4=7 9=4");
    CHECK(united({}).empty());
    CHECK(listed(united({{}, {{2, 1}}, {}})) == "2=1");
}

TEST_CASE("sets and lists of articles are made of each other") {
    const DocumentSet set = set_of({{2, 1}, {70, 1}}, 100);
    CHECK(listed(matches_of(set)) == "2=0 70=0");
    CHECK(listed(common({{2, 3}, {5, 3}, {70, 3}, {700, 3}}, set)) == "2=0 70=0");
    CHECK(listed(matches_of(Postings{{2, 9}, {70, 9}})) == "2=0 70=0");
}

} // namespace
} // namespace lacuna::searcher
