// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/matching.hpp"

#include "searcher/search.hpp"
#include "tests/searcher/query/query_tree.hpp"
#include "tests/searcher/small_collection.hpp"

#include <doctest/doctest.h>
#include <map>
#include <random>

namespace lacuna::searcher {
namespace {

/// Articles with `press` and `law`, close together or not, and in every second one `ban`.
void fill(SmallCollection& small, int articles) {
    std::mt19937 random(9);
    for (int i = 0; i < articles; ++i) {
        std::string body = "press ";
        for (auto left = random() % 30; left > 0; --left) body += "x ";
        small.add({body + (i % 2 == 0 ? "law ban" : "law")});
    }
    small.commit();
}

SearchRequest asking(const std::string& query) {
    SearchRequest request;
    request.query = query;
    request.parsing = on_leap_day();
    return request;
}

std::vector<std::string> ids(const SearchResult& result) {
    std::vector<std::string> all;
    for (const Hit& hit : result.hits) all.push_back(hit.id);
    return all;
}

TEST_CASE("pages are parts of one list, close words or not") {
    SmallCollection small;
    fill(small, 150);
    Searcher searcher({small.path()}, {});
    for (const char* const query : {"press law", "press", "press OR ban", "\"law ban\" press"})
        for (const Sort sort : {Sort::relevance, Sort::date}) {
            auto request = asking(query);
            request.sort = sort;
            request.limit = 40;
            const auto whole = ids(searcher.search(request));
            std::vector<std::string> pages;
            request.limit = 8;
            for (request.offset = 0; request.offset < 40; request.offset += 8)
                for (const auto& id : ids(searcher.search(request))) pages.push_back(id);
            CAPTURE(query);
            CHECK(pages == whole);
        }
}

TEST_CASE("queries of words and logic are counted exactly, in several collections too") {
    SmallCollection first;
    SmallCollection second;
    fill(first, 3000);
    fill(second, 1400);
    for (const char* const query : {"press law", "ban OR law", "press -ban", "(press ban) OR x"}) {
        CAPTURE(query);
        CHECK(Searcher({first.path()}, {}).search(asking(query)).total.exact);
        const auto both = Searcher({first.path(), second.path()}, {}).search(asking(query));
        CHECK(both.total.exact);
        CHECK(both.hits.size() == 10);
    }
    const auto banned = Searcher({first.path(), second.path()}, {}).search(asking("press ban"));
    CHECK(banned.total.estimate == 2200);
}

TEST_CASE("a phrase of very many articles is counted within bounds, or exactly if asked to") {
    SmallCollection small;
    fill(small, 6000);
    Searcher searcher({small.path()}, {});
    auto request = asking("\"law ban\"");
    const auto about = searcher.search(request).total;
    CHECK_FALSE(about.exact);
    CHECK(about.lower <= 3000);
    CHECK(about.upper >= 3000);
    request.count = Count::exact;
    CHECK(searcher.search(request).total.exact);
    CHECK(searcher.search(request).total.estimate == 3000);
}

TEST_CASE("facets of phrases are counted of all, with columns or without") {
    const SmallCollection small({{"law ban", "", "", "en", {{FieldId::source, "a"}}},
                                 {"ban law", "", "", "en", {{FieldId::source, "b"}}},
                                 {"law ban", "", "", "en", {{FieldId::source, "c"}}}});
    auto request = asking("\"law ban\"");
    request.facets = {parse_facet("source"), parse_facet("section")};
    const auto result = Searcher({small.path()}, {}).search(request);
    CHECK(result.total.estimate == 2);
    CHECK(result.facets[0].counts.size() == 2);
    CHECK(result.facets[1].missing == 2);
}

std::map<std::string, double> scores(const SearchResult& result) {
    std::map<std::string, double> by_id;
    for (const Hit& hit : result.hits) by_id[hit.id] = hit.score;
    return by_id;
}

TEST_CASE("an article with a phrase is worth what its words are worth there") {
    const SmallCollection small({{"x x x x x x x x x x x x law ban"},
                                 {"ban law"},
                                 {"law ban law ban y"},
                                 {"law ban"},
                                 {"the press"}});
    Searcher searcher({small.path()}, {});
    auto words = scores(searcher.search(asking("law OR ban")));
    for (const char* const query : {"\"law ban\"", "law ADJ/1 ban", "\"law ban\" OR xyzzy"}) {
        CAPTURE(query);
        const auto result = searcher.search(asking(query));
        REQUIRE(result.hits.size() == 3);
        CHECK(ids(result) ==
              std::vector<std::string>{"0000000000000003", "0000000000000004", "0000000000000001"});
        for (const auto& [id, score] : scores(result))
            CHECK(score == doctest::Approx(words.at(id)));
    }
}

TEST_CASE("phrases and words, weights included, add up") {
    const SmallCollection small({{"law ban"}, {"law ban press"}, {"press x"}, {"y z"}});
    Searcher searcher({small.path()}, {});
    const auto phrase = scores(searcher.search(asking("\"law ban\"")));
    const auto word = scores(searcher.search(asking("press")));
    const std::string both = "0000000000000002";
    const auto score = [&](const char* query) {
        return scores(searcher.search(asking(query))).at(both);
    };
    CHECK(score("\"law ban\" OR press") == doctest::Approx(phrase.at(both) + word.at(both)));
    CHECK(score("\"law ban\"^3 AND press") == doctest::Approx(3 * phrase.at(both) + word.at(both)));
}

TEST_CASE("the parts of each score add up to it, what close words add included") {
    SmallCollection first;
    SmallCollection second;
    fill(first, 300);
    fill(second, 40);
    bool has_bonus = false;
    for (const auto& paths : {std::vector{first.path()}, {first.path(), second.path()}}) {
        Searcher searcher(paths, {});
        for (const char* const query :
             {"press", "press law", "press law^3 -xyzzy", "\"law ban\" press", "x OR (press law)",
              "press NEAR/4 ban", "pr* XOR ban", "law AND_MAYBE ban", "press date:none"}) {
            CAPTURE(query);
            auto request = asking(query);
            request.limit = 50;
            request.needs.explanation = true;
            const auto result = searcher.search(request);
            REQUIRE_FALSE(result.hits.empty());
            for (const Hit& hit : result.hits) {
                double sum = 0;
                for (const ScorePart& part : hit.parts) {
                    sum += part.score;
                    has_bonus = has_bonus || part.of == "words close together";
                }
                CHECK(sum == doctest::Approx(hit.score));
                CHECK_FALSE(hit.parts.empty());
            }
        }
    }
    CHECK(has_bonus);
}

TEST_CASE("articles score the same in one collection and spread over two") {
    SmallCollection all;
    SmallCollection first;
    SmallCollection second;
    std::mt19937 random(4);
    for (int i = 0; i < 400; ++i) {
        std::string body = "press ";
        for (auto left = random() % 12; left > 0; --left) body += "x ";
        body += i % 3 == 0 ? "law ban" : "ban law";
        all.add({body});
        (i % 2 == 0 ? first : second).add({body});
    }
    for (SmallCollection* const made : {&all, &first, &second}) made->commit();
    Searcher one({all.path()}, {});
    Searcher two({first.path(), second.path()}, {});
    for (const char* const query :
         {"press", "press law", "\"law ban\"", "law OR x", "x NEAR/3 law", "press -\"law ban\""}) {
        CAPTURE(query);
        auto request = asking(query);
        request.limit = 60;
        request.count = Count::exact;
        const auto together = one.search(request);
        const auto apart = two.search(request);
        CHECK(together.total.estimate == apart.total.estimate);
        REQUIRE(together.hits.size() == apart.hits.size());
        for (std::size_t i = 0; i < together.hits.size(); ++i)
            CHECK(together.hits[i].score == doctest::Approx(apart.hits[i].score));
    }
}

} // namespace
} // namespace lacuna::searcher
