// SPDX-License-Identifier: GPL-3.0-or-later
// Writes invented news articles as JSON Lines: `generate 1000000 --seed 7 | lacuna-index add -`.
#include "common/error.hpp"
#include "common/options.hpp"
#include "tests/bench/generator/article_writer.hpp"

#include <cstdio>
#include <string>
#include <vector>

namespace lacuna::bench {

namespace {

constexpr std::size_t most_articles = 1'000'000'000'000;

struct Settings {
    std::size_t seed = 1;
    std::size_t first = 0;
    std::size_t revised = 0; ///< every how many articles are revised; 0: none
};

Option<Settings> number(const std::string& name, std::string help, std::size_t Settings::*member) {
    const auto set = [name, member](Settings& to, const std::string& given) {
        to.*member = parse_number("--" + name, given, 0, most_articles);
    };
    return {name, '\0', "N", std::move(help), {}, {}, Completion::none, set};
}

std::vector<Option<Settings>> option_table() {
    return {number("seed", "other articles for each seed (1)", &Settings::seed),
            number("first", "number of the first article (0)", &Settings::first),
            number("revised", "every N-th article has one more paragraph", &Settings::revised)};
}

void write(const std::string& text) {
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size())
        throw Error(ErrorKind::resources, "cannot write to standard output");
}

int run(const std::vector<std::string>& arguments) {
    constexpr std::size_t block = 1U << 20U;
    Settings settings;
    const auto typed = read_options(option_table(), arguments, settings);
    if (typed.size() != 1)
        throw Error(ErrorKind::usage, "usage: generate N [--seed N] [--first N] [--revised N]");
    const std::size_t end = settings.first + parse_number("N", typed[0], 0, most_articles);
    const ArticleWriter writer(settings.seed);
    std::string text;
    for (std::size_t i = settings.first; i < end; ++i) {
        const bool is_revised = settings.revised > 0 && i % settings.revised == 0;
        writer.append(text, i, is_revised ? Edition::revised : Edition::first);
        if (text.size() < block) continue;
        write(text);
        text.clear();
    }
    write(text);
    return exit_code::done;
}

} // namespace

} // namespace lacuna::bench

int main(int argc, char** argv) {
    return lacuna::run_program("generate", [&] {
        return lacuna::bench::run({argv + 1, argv + argc});
    });
}
