// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/tree.hpp"

#include <benchmark/benchmark.h>

namespace lacuna::bench {

namespace {

void parse(benchmark::State& state, const char* query) {
    const searcher::ParseOptions options;
    for (auto _ : state) benchmark::DoNotOptimize(searcher::parse_query(query, options));
}
BENCHMARK_CAPTURE(parse, word, "censorship");
BENCHMARK_CAPTURE(parse, two_words, "press freedom");
BENCHMARK_CAPTURE(
    parse, fields_and_dates,
    R"(("press freedom" OR censor*) NEAR/5 law agency:(AFP OR Reuters) date:2019-03..2020)");

} // namespace

} // namespace lacuna::bench
