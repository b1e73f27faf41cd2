// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/analysis.hpp"
#include "tests/bench/micro/texts.hpp"

#include <benchmark/benchmark.h>

#include <vector>

namespace lacuna::bench {

namespace {

void analyse(benchmark::State& state, const SampleText& sample) {
    const std::string text = article_of(sample, article_bytes);
    Analyser analyser;
    for (auto _ : state) benchmark::DoNotOptimize(analyser.analyse(text).size());
    state.SetBytesProcessed(static_cast<std::int64_t>(text.size()) * state.iterations());
}
BENCHMARK_CAPTURE(analyse, English, english);
BENCHMARK_CAPTURE(analyse, Chinese, chinese);
BENCHMARK_CAPTURE(analyse, Arabic, arabic);

/// As a short query does it.
void make_analyser(benchmark::State& state, const SampleText& sample) {
    for (auto _ : state) {
        Analyser analyser;
        benchmark::DoNotOptimize(analyser.analyse(sample.common_word).size());
    }
}
BENCHMARK_CAPTURE(make_analyser, English, english);
BENCHMARK_CAPTURE(make_analyser, Chinese, chinese);

void fold(benchmark::State& state, std::string_view word) {
    for (auto _ : state) benchmark::DoNotOptimize(fold_word(word));
}
BENCHMARK_CAPTURE(fold, ascii_word, "Newspapers");
BENCHMARK_CAPTURE(fold, accented_word, "Zürichsee");
BENCHMARK_CAPTURE(fold, decomposed_word, "Zu\u0308richsee");
BENCHMARK_CAPTURE(fold, Arabic_word, "الإذاعة");
BENCHMARK_CAPTURE(fold, Chinese_word, "電台");

void fold_source(benchmark::State& state) {
    for (auto _ : state) benchmark::DoNotOptimize(fold_value("The  Harbour Gazette & Post"));
}
BENCHMARK(fold_source);

} // namespace

} // namespace lacuna::bench
