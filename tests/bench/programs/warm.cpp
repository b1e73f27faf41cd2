// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/programs/warm.hpp"

#include "common/error.hpp"
#include "common/options.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <fmt/format.h>
#include <fstream>
#include <sstream>
#include <thread>

namespace lacuna::bench {

namespace {

using Clock = std::chrono::steady_clock;

template <class Value>
struct Named {
    std::string_view name;
    Value value;
};

constexpr std::array tasks{Named<Task>{"search", Task::search}, Named<Task>{"facets", Task::facets},
                           Named<Task>{"timeline", Task::timeline},
                           Named<Task>{"by-date", Task::by_date}};
constexpr std::array forms{
    Named<Form>{"word", Form::word},      Named<Form>{"and", Form::conjunction},
    Named<Form>{"or", Form::disjunction}, Named<Form>{"phrase", Form::phrase},
    Named<Form>{"prefix", Form::prefix},  Named<Form>{"near", Form::near},
    Named<Form>{"all", Form::all}};
constexpr std::array details{Named<Detail>{"match", Detail::match},
                             Named<Detail>{"snippets", Detail::snippets}};

template <class Table>
auto value_of(const Table& table, std::string_view name) {
    const auto row = std::find_if(table.begin(), table.end(),
                                  [&](const auto& each) { return each.name == name; });
    if (row == table.end()) throw Error(ErrorKind::usage, fmt::format("{}: unknown", name));
    return row->value;
}

std::vector<std::string> split(const std::string& text, char separator) {
    std::vector<std::string> parts;
    std::istringstream stream(text);
    for (std::string part; std::getline(stream, part, separator);) parts.push_back(part);
    return parts;
}

/// Lines of kind, task, form, query, words; all parted by tabs, the words by blanks.
std::vector<WarmQuery> read_queries(const std::string& path) {
    std::ifstream file(path);
    if (!file) throw Error(ErrorKind::usage, "cannot read " + path);
    std::vector<WarmQuery> queries;
    for (std::string line; std::getline(file, line);) {
        auto columns = split(line, '\t');
        columns.resize(5);
        queries.push_back({columns[0], value_of(tasks, columns[1]), value_of(forms, columns[2]),
                           columns[3], split(columns[4], ' ')});
    }
    return queries;
}

void warm_up(Engine& engine, const std::vector<WarmQuery>& queries) {
    for (const auto& query : queries) static_cast<void>(engine.answer(query));
}

/// Of this thread.
std::chrono::nanoseconds cpu_time() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

void print_latencies(Engine& engine, const std::vector<WarmQuery>& queries) {
    for (const auto& query : queries) {
        const auto cpu_begin = cpu_time();
        const auto begin = Clock::now();
        const Answer answer = engine.answer(query);
        const std::chrono::nanoseconds took = Clock::now() - begin;
        const auto cpu = cpu_time() - cpu_begin;
        std::fputs(fmt::format("{}\t{}\t{}\t{}\t{}\t{}\n", query.kind, took.count(), cpu.count(),
                               answer.shown, answer.counted, answer.bytes)
                       .c_str(),
                   stdout);
    }
}

/// Seconds in which the threads answer all queries, each taking the next that is left.
double throughput(const std::vector<std::unique_ptr<Engine>>& engines,
                  const std::vector<WarmQuery>& queries) {
    std::atomic<std::size_t> next = 0;
    const auto work = [&](Engine& engine) {
        for (std::size_t i = next++; i < queries.size(); i = next++)
            static_cast<void>(engine.answer(queries[i]));
    };
    const auto begin = Clock::now();
    {
        std::vector<std::jthread> threads;
        threads.reserve(engines.size());
        for (const auto& engine : engines) threads.emplace_back(work, std::ref(*engine));
    }
    return std::chrono::duration<double>(Clock::now() - begin).count();
}

} // namespace

int run_warm(std::string_view name, const std::vector<std::string>& arguments,
             const MakeEngine& make) {
    constexpr std::size_t most_threads = 256;
    if (arguments.size() < 5)
        throw Error(
            ErrorKind::usage,
            fmt::format("usage: {} DATABASE FACETS match|snippets WARMING QUERIES [THREADS]",
                        name));
    const WarmSettings settings{arguments[0], split(arguments[1], ','),
                                value_of(details, arguments[2])};
    const auto warming = read_queries(arguments[3]);
    const auto queries = read_queries(arguments[4]);
    const bool is_throughput = arguments.size() > 5;
    const std::size_t threads =
        is_throughput ? parse_number("THREADS", arguments[5], 1, most_threads) : 1;
    std::vector<std::unique_ptr<Engine>> engines;
    for (std::size_t i = 0; i < threads; ++i) engines.push_back(make(settings));
    for (const auto& engine : engines) warm_up(*engine, warming);
    if (is_throughput)
        std::fputs(fmt::format("{:.6f}\n", throughput(engines, queries)).c_str(), stdout);
    else
        print_latencies(*engines[0], queries);
    return exit_code::done;
}

} // namespace lacuna::bench
