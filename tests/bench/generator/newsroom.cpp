// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/generator/newsroom.hpp"

#include <array>
#include <cstddef>
#include <fmt/format.h>

namespace lacuna::bench {

namespace {

constexpr std::size_t newspaper_count = 60;
constexpr std::size_t reporter_count = 3000;

constexpr std::array<std::string_view, 10> kinds{"Herald",  "Gazette",   "Post",     "Tribune",
                                                 "Courier", "Chronicle", "Observer", "Dispatch",
                                                 "Mail",    "Star"};
constexpr std::array<std::string_view, 10> agencies{"Reuters", "AFP",  "AP",   "Xinhua", "dpa",
                                                    "EFE",     "ANSA", "TASS", "Kyodo",  "Bernama"};
constexpr std::array<std::string_view, 20> cities{
    "LONDON", "PARIS",   "NEW YORK", "MOSCOW",   "BEIJING", "CAIRO",  "ISTANBUL",
    "BERLIN", "NAIROBI", "DELHI",    "BRUSSELS", "TOKYO",   "MADRID", "ROME",
    "LAGOS",  "BANGKOK", "TEHRAN",   "MINSK",    "JAKARTA", "KABUL"};
constexpr std::array<std::string_view, 12> sections{"world",      "politics", "business", "media",
                                                    "technology", "sport",    "culture",  "science",
                                                    "health",     "opinion",  "courts",   "local"};

/// A number below `count`, small ones more often: the product of two draws.
std::uint32_t leaning(Random& random, std::size_t count) {
    const double place = random.fraction() * random.fraction();
    return static_cast<std::uint32_t>(place * static_cast<double>(count));
}

std::string lower_case(std::string text) {
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

} // namespace

Newsroom::Newsroom(const Vocabulary& vocabulary) {
    constexpr Rank first_place = 9000;
    constexpr Rank first_family = 10'000;
    Random random(1);
    for (std::size_t i = 0; i < newspaper_count; ++i) {
        std::string place;
        vocabulary.append_capitalised(place, first_place + i);
        const std::string_view kind = kinds[i % kinds.size()];
        newspapers_.push_back({fmt::format("The {} {}", place, kind),
                               lower_case(fmt::format("www.{}-{}.example", place, kind))});
    }
    for (std::size_t i = 0; i < reporter_count; ++i) {
        std::string& name = reporters_.emplace_back();
        vocabulary.append_capitalised(name, first_place + newspaper_count + random.below(300));
        name += ' ';
        vocabulary.append_capitalised(name, first_family + i);
    }
}

const Newspaper& Newsroom::newspaper(Random& random) const {
    return newspapers_[leaning(random, newspapers_.size())];
}
const std::string& Newsroom::reporter(Random& random) const {
    return reporters_[leaning(random, reporters_.size())];
}
std::string_view Newsroom::agency(Random& random) {
    return agencies[leaning(random, agencies.size())];
}
std::string_view Newsroom::city(Random& random) { return cities[leaning(random, cities.size())]; }
std::string_view Newsroom::section(Random& random) {
    return sections[leaning(random, sections.size())];
}

} // namespace lacuna::bench
