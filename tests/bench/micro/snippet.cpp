// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/snippet/snippet.hpp"
#include "common/analysis.hpp"
#include "tests/bench/micro/texts.hpp"

#include <benchmark/benchmark.h>

namespace lacuna::bench {

namespace {

constexpr int columns = 240;
constexpr std::size_t passages = 2;

searcher::Wanted wanted_words(const SampleText& sample) {
    searcher::Wanted wanted;
    wanted.words.push_back({{fold_word(sample.common_word)}, 2});
    wanted.words.push_back({{fold_word(sample.rare_word)}, 6});
    wanted.only_in_group.resize(wanted.words.size());
    return wanted;
}

/// One of ten: the query is prepared once, and its words are at the end of the article as well.
void snippet(benchmark::State& state, const SampleText& sample) {
    const std::string body = article_of(sample, article_bytes);
    searcher::Snippets snippets(wanted_words(sample));
    for (auto _ : state) benchmark::DoNotOptimize(snippets.snippet(body, passages, columns));
    state.SetBytesProcessed(static_cast<std::int64_t>(body.size()) * state.iterations());
}
BENCHMARK_CAPTURE(snippet, English, english);
BENCHMARK_CAPTURE(snippet, Chinese, chinese);
BENCHMARK_CAPTURE(snippet, Arabic, arabic);

} // namespace

} // namespace lacuna::bench
