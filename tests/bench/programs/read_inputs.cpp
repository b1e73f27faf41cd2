// SPDX-License-Identifier: GPL-3.0-or-later
// Reads inputs in one thread and indexes nothing: `read_inputs FILE…` prints the number of
// articles, of what was refused, and the bytes of their text.
#include "corpus/input_reader.hpp"

#include <cstdint>
#include <cstdio>
#include <span>
#include <string>
#include <variant>

namespace lacuna::bench {

namespace {

struct Count {
    std::uint64_t articles = 0;
    std::uint64_t rejects = 0;
    std::uint64_t text_bytes = 0;
};

void read(const corpus::InputFile& file, Count& count) {
    const corpus::ReadOptions options;
    corpus::InputReader reader(file, options);
    while (const auto result = reader.next()) {
        if (std::holds_alternative<corpus::Reject>(*result)) ++count.rejects;
        const Article* const article = corpus::article_in(*result);
        if (article == nullptr) continue;
        ++count.articles;
        count.text_bytes += article->title().size() + article->body().size();
    }
}

int run(std::span<char* const> arguments) {
    Count count;
    for (const char* const argument : arguments)
        corpus::find_inputs(argument, [&](const corpus::FoundInput& found) {
            if (const auto* const file = std::get_if<corpus::InputFile>(&found))
                read(*file, count);
            else
                ++count.rejects;
        });
    std::fprintf(stderr, "%ju\t%ju\t%ju\n", count.articles, count.rejects, count.text_bytes);
    return 0;
}

} // namespace

} // namespace lacuna::bench

int main(int argc, char** argv) {
    return lacuna::bench::run({argv + 1, static_cast<std::size_t>(argc - 1)});
}
