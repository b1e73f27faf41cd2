// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/corpus/reading.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

using lacuna::Article;
using lacuna::format_iso;
using lacuna::corpus::read_as;
using lacuna::corpus::Reading;
using lacuna::corpus::ReadOptions;

namespace {

std::vector<std::string> dates_of(const Reading& reading) {
    std::vector<std::string> dates;
    for (const auto& article : reading.articles)
        dates.push_back(article.date ? format_iso(*article.date) : "");
    return dates;
}

std::vector<std::string> dates_in(std::string_view format, const std::string& text) {
    return dates_of(read_as(format, text, ReadOptions{}));
}

std::string lines_with(const std::vector<std::string>& dates) {
    std::string lines;
    for (const auto& date : dates)
        lines += R"({"title":"T","body":"Text","language":"en","posted_at":")" + date + "\"}\n";
    return lines;
}

std::size_t ambiguous_in(const Reading& reading) {
    return static_cast<std::size_t>(
        std::count_if(reading.notes.begin(), reading.notes.end(), [](const auto& note) {
            return note.text.find("two days") != std::string::npos;
        }));
}

} // namespace

TEST_CASE("a date that can be read in one way decides all of its column, those before it too") {
    CHECK(dates_in("csv", "title,published,body\nA,05/06/2018,Text\nB,06/23/2018,Text\n"
                          "C,07/08/2018,Text\n") ==
          std::vector<std::string>{"2018-05-06", "2018-06-23", "2018-07-08"});
    CHECK(dates_in("tsv",
                   "title\tdate\tbody\tlang\nA\t5.6.2018\tText\ten\nB\t23.6.2018\tText\ten\n") ==
          std::vector<std::string>{"2018-06-05", "2018-06-23"});
    CHECK(dates_in("jsonl", lines_with({"5-6-2018", "23-6-2018", "7-8-2018"})) ==
          std::vector<std::string>{"2018-06-05", "2018-06-23", "2018-08-07"});
    CHECK(dates_in("json", R"([{"title":"T","body":"Text","date":"05/06/2018 08:05"},)"
                           R"({"title":"U","body":"Text","date":"23/06/2018 08:05"}])") ==
          std::vector<std::string>{"2018-06-05T08:05:00", "2018-06-23T08:05:00"});
}

TEST_CASE("the name of a day decides for its column, too") {
    CHECK(dates_in("jsonl", lines_with({"05/06/2018", "Tue 05/06/2018", "07/08/2018"})) ==
          std::vector<std::string>{"2018-06-05", "2018-06-05", "2018-08-07"});
}

TEST_CASE("dates that contradict each other or show nothing are said once to be ambiguous") {
    for (const auto& dates : std::vector<std::vector<std::string>>{
             {"05/06/2018", "23/06/2018", "06/23/2018", "07/08/2018"},
             {"05/06/2018", "07/08/2018"}}) {
        const auto reading = read_as("jsonl", lines_with(dates), ReadOptions{});
        REQUIRE(reading.articles.size() == dates.size());
        CHECK(format_iso(*reading.articles.back().date) == "2018-07-08");
        CHECK(ambiguous_in(reading) == 1);
        CHECK(reading.articles.back().extra.front().first == "ambiguous_date");
    }
}

TEST_CASE("the region of a record decides where its column does not") {
    const auto reading = read_as(
        "jsonl",
        R"({"title":"T","body":"Text","language":"en-GB","date":"05/06/2018"})"
        "\n"
        R"({"title":"T","body":"Text","language":"en","url":"https://lamp.example.ie/a","date":"05/06/2018"})"
        "\n",
        ReadOptions{});
    CHECK(dates_of(reading) == std::vector<std::string>{"2018-06-05", "2018-06-05"});
    CHECK(ambiguous_in(reading) == 0);
}

TEST_CASE("without a declared language that of the text decides an ambiguous date") {
    const std::string english = "The harbour office said that nobody had asked it about the raids, "
                                "and that the papers of the weekly were in order all the time.";
    CHECK(dates_in("jsonl", R"({"title":"T","date":"05/06/2018","body":")" + english + "\"}") ==
          std::vector<std::string>{"2018-05-06"});
}

TEST_CASE("inputs longer than what is looked at lose no record and keep their order") {
    std::vector<std::string> dates(3'000, "05/06/2018");
    dates[900] = "23/06/2018";
    const auto reading = read_as("jsonl", lines_with(dates), ReadOptions{});
    REQUIRE(reading.articles.size() == dates.size());
    CHECK(format_iso(*reading.articles.front().date) == "2018-06-05");
    CHECK(format_iso(*reading.articles.back().date) == "2018-06-05");
    for (std::size_t i = 0; i < reading.articles.size(); ++i)
        CHECK(reading.articles[i].position == i);
}

TEST_CASE("what is wrong with an input is told behind the records before it") {
    const auto reading =
        read_as("json", R"([{"title":"T","body":"Text","date":"05/06/2018"} oops)", ReadOptions{});
    CHECK(reading.articles.size() == 1);
    CHECK(reading.rejects.size() == 1);
}

TEST_CASE("a date that cannot be leaves its place to that of the next key") {
    const auto reading = read_as(
        "jsonl",
        R"({"title":"T","body":"Text","published":"1970-01-01T00:00:00Z","created_at":"2018-11-23"})",
        ReadOptions{});
    CHECK(dates_of(reading) == std::vector<std::string>{"2018-11-23"});
}
