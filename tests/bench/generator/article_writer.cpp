// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/generator/article_writer.hpp"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <iterator>

namespace lacuna::bench {

namespace {

using std::chrono::year_month_day;

/// Some day of twenty years.
year_month_day choose_day(Random& random) {
    constexpr std::chrono::sys_days first = std::chrono::year(2004) / 1 / 1;
    constexpr std::chrono::sys_days end = std::chrono::year(2024) / 1 / 1;
    constexpr auto days = static_cast<std::uint32_t>((end - first).count());
    return first + std::chrono::days(random.below(days));
}

struct Day {
    int year;
    unsigned month;
    unsigned day;
};

Day parts_of(year_month_day date) {
    return {static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
            static_cast<unsigned>(date.day())};
}

constexpr std::array<std::string_view, 12> months{"January",   "February", "March",    "April",
                                                  "May",       "June",     "July",     "August",
                                                  "September", "October",  "November", "December"};

template <class... Values>
void format_onto(std::string& out, fmt::format_string<const Values&...> format,
                 const Values&... values) {
    fmt::format_to(std::back_inserter(out), format, values...);
}

/// Words of the body: log-normal around 400.
std::size_t choose_length(Random& random) {
    constexpr double median = 400;
    constexpr double deviation = 0.65;
    return static_cast<std::size_t>(
        std::clamp(median * std::exp(deviation * random.normal()), 30.0, 6000.0));
}

void append_number(std::string& out, Random& random) {
    switch (random.below(4)) {
    case 0:
        format_onto(out, "{}", 2004 + random.below(20));
        break;
    case 1:
        format_onto(out, "{}.{} percent", random.below(100), random.below(10));
        break;
    case 2:
        format_onto(out, "${} million", 1 + random.below(900));
        break;
    default:
        format_onto(out, "{},{:03}", 1 + random.below(90), random.below(1000));
        break;
    }
}

/// How a text of an agency begins: LONDON, March 3 (Reuters) -
void append_dateline(std::string& out, Random& random, year_month_day date,
                     std::string_view agency) {
    const Day day = parts_of(date);
    format_onto(out, "{}, {} {} ({}) - ", Newsroom::city(random), months[day.month - 1], day.day,
                agency);
}

} // namespace

ArticleWriter::ArticleWriter(std::uint64_t seed) : seed_(seed), newsroom_(vocabulary_) {}

ArticleWriter::Topic ArticleWriter::choose_topic(Random& random) const {
    Topic topic{};
    for (Rank& word : topic.words) word = vocabulary_.draw_content(random);
    for (Rank& name : topic.names) name = vocabulary_.draw_content(random);
    return topic;
}

void ArticleWriter::append(std::string& out, std::uint64_t number, Edition edition) const {
    constexpr std::uint64_t spread = 0xD1342543DE82EF95U;
    Random random(Random(seed_).next() + number * spread);
    const Newspaper& newspaper = newsroom_.newspaper(random);
    const year_month_day date = choose_day(random);
    const Day day = parts_of(date);
    const Topic topic = choose_topic(random);
    format_onto(out, R"({{"id":"{0}-{1}","url":"https://{2}/{3}/{4:02}/{5:02}/{0}-{1}","title":")",
                seed_, number, newspaper.host, day.year, day.month, day.day);
    append_headline(out, random, topic);
    format_onto(out, R"(","date":"{}-{:02}-{:02}","source":"{}","section":"{}",)", day.year,
                day.month, day.day, newspaper.name, Newsroom::section(random));
    if (random.chance(0.6)) format_onto(out, R"("byline":"{}",)", newsroom_.reporter(random));
    out += R"("language":"en","body":")";
    const double credit = random.fraction();
    const std::string_view agency = Newsroom::agency(random);
    if (credit < 0.25) append_dateline(out, random, date, agency);
    append_body(out, random, topic);
    if (credit > 0.95) format_onto(out, "\\n\\n{} and agencies", newspaper.name);
    if (credit > 0.9 && credit < 0.95) format_onto(out, "\\n\\nSource: {}", agency);
    if (edition == Edition::revised) {
        out += "\\n\\n";
        append_paragraph(out, random, topic);
    }
    out += "\"}\n";
}

void ArticleWriter::append_headline(std::string& out, Random& random, const Topic& topic) const {
    const std::uint32_t words = 5 + random.below(7);
    vocabulary_.append_capitalised(out, topic.names[0]);
    for (std::uint32_t i = 1; i < words; ++i) {
        out += ' ';
        append_word(out, random, topic);
    }
}

void ArticleWriter::append_body(std::string& out, Random& random, const Topic& topic) const {
    // Two letters of three are of words, so that bytes tell when there are enough of them.
    constexpr std::size_t bytes_of_word = 6;
    const std::size_t end = out.size() + choose_length(random) * bytes_of_word;
    append_paragraph(out, random, topic);
    while (out.size() < end) {
        out += "\\n\\n";
        append_paragraph(out, random, topic);
    }
}

void ArticleWriter::append_paragraph(std::string& out, Random& random, const Topic& topic) const {
    const std::uint32_t sentences = 1 + random.below(3);
    for (std::uint32_t i = 0; i < sentences; ++i) {
        if (i > 0) out += ' ';
        append_sentence(out, random, topic);
    }
}

void ArticleWriter::append_sentence(std::string& out, Random& random, const Topic& topic) const {
    const bool is_quoted = random.chance(0.1);
    if (is_quoted) out += "“";
    const std::uint32_t words = 6 + random.below(24);
    vocabulary_.append_capitalised(out, vocabulary_.draw(random));
    for (std::uint32_t i = 1; i < words; ++i) {
        out += i > 3 && random.below(16) == 0 ? ", " : " ";
        append_word(out, random, topic);
    }
    out += is_quoted ? ".”" : ".";
}

void ArticleWriter::append_word(std::string& out, Random& random, const Topic& topic) const {
    const std::uint32_t kind = random.below(1000);
    if (kind < 25) return append_number(out, random);
    if (kind < 60) return vocabulary_.append_capitalised(out, random.pick(topic.names));
    const bool is_on_topic = kind < 220;
    const Rank word = is_on_topic ? random.pick(topic.words) : vocabulary_.draw(random);
    vocabulary_.append_inflected(out, word, random);
}

} // namespace lacuna::bench
