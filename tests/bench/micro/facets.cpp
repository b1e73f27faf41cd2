// SPDX-License-Identifier: GPL-3.0-or-later
// Counting two facets, through a search of a small collection.
#include "searcher/program/request.hpp"
#include "searcher/search.hpp"
#include "tests/searcher/small_collection.hpp"

#include <benchmark/benchmark.h>

namespace lacuna::bench {

namespace {

constexpr int articles = 20'000;
constexpr int newspapers = 60;
constexpr int reporters = 700;

const searcher::SmallCollection& collection() {
    static const auto made = [] {
        auto small = std::make_unique<searcher::SmallCollection>();
        for (int i = 0; i < articles; ++i)
            small->add({.body = i % 2 == 0 ? "paper even" : "paper odd",
                        .date = "2015-08-19",
                        .values = {{FieldId::source, fmt::format("Gazette {}", i % newspapers)},
                                   {FieldId::byline, fmt::format("Reporter {}", i % reporters)}}});
        small->commit();
        return small;
    }();
    return *made;
}

void count_facets(benchmark::State& state, const char* query) {
    searcher::Settings settings;
    settings.limit = 0;
    settings.facets = {"source", "byline"};
    searcher::SearchRequest request = searcher::request_of(settings);
    request.query = query;
    searcher::Searcher searcher({collection().path()}, {});
    for (auto _ : state) benchmark::DoNotOptimize(searcher.search(request));
}
BENCHMARK_CAPTURE(count_facets, one_word, "even");
BENCHMARK_CAPTURE(count_facets, two_words, "paper even");
BENCHMARK_CAPTURE(count_facets, everything, "");

} // namespace

} // namespace lacuna::bench
