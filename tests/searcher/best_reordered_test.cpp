// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/best_reordered.hpp"

#include "searcher/search.hpp"
#include "tests/searcher/query/query_tree.hpp"
#include "tests/searcher/small_collection.hpp"

#include <doctest/doctest.h>
#include <map>
#include <random>
#include <set>

namespace lacuna::searcher {
namespace {

/// Articles about radio and about football, of many lengths, all with `press`, many with `law`.
void fill(SmallCollection& small, int articles) {
    std::mt19937 random(5);
    const auto some = [&](const std::vector<std::string>& words, int most) {
        std::string text;
        for (auto left = random() % most; left > 0; --left)
            text += words[random() % words.size()] + " ";
        return text;
    };
    for (int i = 0; i < articles; ++i) {
        const bool is_radio = random() % 2 == 0;
        std::string body = "press " + some({"law", "press"}, 4);
        body += is_radio ? some({"radio", "station", "transmitter"}, 12)
                         : some({"football", "goal", "match"}, 12);
        small.add({body + some({"x", "y", "z", "q", "v"}, 20)});
    }
    small.commit();
}

SearchRequest asking(const std::string& query, Rank rank = Rank::related) {
    SearchRequest request;
    request.query = query;
    request.parsing = on_leap_day(MatchWords::any);
    request.rank = rank;
    request.limit = 200;
    return request;
}

std::vector<std::string> ids(const SearchResult& result) {
    std::vector<std::string> all;
    for (const Hit& hit : result.hits) all.push_back(hit.id);
    return all;
}

SearchResult search(const SmallCollection& small, const SearchRequest& request) {
    return Searcher({small.path()}, {}).search(request);
}

TEST_CASE("the order of the best changes, what is found and counted does not") {
    SmallCollection small;
    fill(small, 120);
    const auto related = search(small, asking("law radio"));
    const auto plain = search(small, asking("law radio", Rank::bm25));
    CHECK(ids(related) != ids(plain));
    const auto sorted = [](auto list) { return std::set(list.begin(), list.end()); };
    CHECK(sorted(ids(related)) == sorted(ids(plain)));
    CHECK(related.total.estimate == plain.total.estimate);
    // Behind the best ones nothing moves.
    auto best = ids(related);
    auto plain_best = ids(plain);
    for (std::size_t i = most_reordered; i < best.size(); ++i) CHECK(best[i] == plain_best[i]);
}

TEST_CASE("pages of what is put in a new order are parts of one list") {
    SmallCollection small;
    fill(small, 120);
    for (const auto* const query : {"law radio", "press law", "press radio goal"}) {
        for (const auto match : {MatchWords::any, MatchWords::all}) {
            CAPTURE(query);
            auto request = asking(query);
            request.parsing.match = match;
            const auto whole = ids(search(small, request));
            std::vector<std::string> pages;
            request.limit = 7;
            for (request.offset = 0; request.offset < 200; request.offset += 7)
                for (const auto& id : ids(search(small, request))) pages.push_back(id);
            CHECK(pages == whole);
        }
    }
}

TEST_CASE("scores fall, and their parts are all of them") {
    SmallCollection small;
    fill(small, 120);
    for (const auto match : {MatchWords::any, MatchWords::all}) {
        auto request = asking("press law radio");
        request.parsing.match = match;
        request.needs.explanation = true;
        double last = 1e9;
        for (const Hit& hit : search(small, request).hits) {
            double sum = 0;
            for (const ScorePart& part : hit.parts) sum += part.score;
            CHECK(sum == doctest::Approx(hit.score));
            CHECK(hit.score <= last);
            last = hit.score;
        }
    }
}

TEST_CASE("few matches, one word and other orders stay as they are") {
    SmallCollection small;
    fill(small, 120);
    const auto is_plain = [&](SearchRequest request) {
        const auto related = ids(search(small, request));
        request.rank = Rank::bm25;
        return related == ids(search(small, request));
    };
    CHECK(is_plain(asking("radio")));
    auto by_title = asking("law radio");
    by_title.sort = Sort::title;
    CHECK(is_plain(by_title));
    SmallCollection few;
    fill(few, 15);
    const auto related = ids(search(few, asking("law radio")));
    CHECK(related == ids(search(few, asking("law radio", Rank::bm25))));
}

TEST_CASE("an article among those about the same comes before one that only has the words") {
    SmallCollection small;
    for (int i = 0; i < 20; ++i)
        small.add({fmt::format("radio law transmitter frequency licence x{}", i)});
    small.add({"radio law cooking garden flowers holiday"});
    small.commit();
    const auto related = ids(search(small, asking("radio law")));
    CHECK(related.back() == "0000000000000015");
}

TEST_CASE("of long articles fewer are read, and those behind them stay") {
    SmallCollection small;
    std::mt19937 random(8);
    for (int i = 0; i < 60; ++i) {
        std::string body = "radio law ";
        for (int word = 0; word < 400; ++word) body += fmt::format("w{} ", random() % 2000);
        small.add({body});
    }
    small.commit();
    const auto related = ids(search(small, asking("radio law")));
    const auto plain = ids(search(small, asking("radio law", Rank::bm25)));
    CHECK(related != plain);
    CHECK(std::equal(related.begin() + least_reordered, related.end(),
                     plain.begin() + least_reordered));
}

TEST_CASE("collections searched together are put in a new order together") {
    SmallCollection one;
    SmallCollection other;
    fill(one, 60);
    fill(other, 80);
    auto request = asking("law radio");
    Searcher both({one.path(), other.path()}, {});
    const auto whole = ids(both.search(request));
    request.limit = 30;
    auto first = ids(both.search(request));
    CHECK(std::equal(first.begin(), first.end(), whole.begin()));
    request.rank = Rank::bm25;
    CHECK(ids(both.search(request)) != first);
}

} // namespace
} // namespace lacuna::searcher
