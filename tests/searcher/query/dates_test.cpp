// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/dates.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using lacuna::Date;
using lacuna::searcher::DateProblem;
using lacuna::searcher::DateRange;
using lacuna::searcher::parse_date_range;

namespace {

Date day(int year, int month, int number) {
    Date date;
    date.year = year;
    date.month = month;
    date.day = number;
    return date;
}

/// `FIRST LAST`, or `! ` and the problem.
std::string read(std::string_view text, const Date& today) {
    const auto result = parse_date_range(text, today);
    if (const auto* problem = std::get_if<DateProblem>(&result)) return "! " + problem->message;
    const auto& range = std::get<DateRange>(result);
    return range.first + " " + range.last;
}

struct Case {
    std::string text;
    std::string days;
};

} // namespace

TEST_CASE("dates and ranges are whole or partial, in several spellings") {
    const std::vector<Case> cases{{"2019", "20190101 20191231"},
                                  {"2020-02", "20200201 20200229"},
                                  {"2019-03-04", "20190304 20190304"},
                                  {"20190304", "20190304 20190304"},
                                  {"2019/03/04", "20190304 20190304"},
                                  {"2019/3", "20190301 20190331"},
                                  {"2019-03..2020", "20190301 20201231"},
                                  {"..1989", " 19891231"},
                                  {"1989..", "19890101 "},
                                  {"2019..2019", "20190101 20191231"},
                                  {"٢٠١٩", "20190101 20191231"},
                                  {"9999", "99990101 99991231"}};
    for (const auto& [text, days] : cases) {
        CAPTURE(text);
        CHECK(read(text, day(2024, 3, 31)) == days);
    }
}

TEST_CASE("relative dates count back from today") {
    const std::vector<Case> cases{
        {"today", "20240331 20240331"},    {"yesterday", "20240330 20240330"},
        {"last-30d", "20240301 20240331"}, {"last-2w", "20240317 20240331"},
        {"last-1m", "20240229 20240331"},  {"last-15m", "20221231 20240331"},
        {"last-1y", "20230331 20240331"},  {"2024..today", "20240101 20240331"},
        {"yesterday..", "20240330 "}};
    for (const auto& [text, days] : cases) {
        CAPTURE(text);
        CHECK(read(text, day(2024, 3, 31)) == days);
    }
    CHECK(read("last-4y", day(2024, 2, 29)) == "20200229 20240229");
    CHECK(read("last-1y", day(2024, 2, 29)) == "20230228 20240229");
}

TEST_CASE("what is no date is a problem") {
    for (const std::string text : {"19",
                                   "2019-13",
                                   "2019-00",
                                   "2019-02-29",
                                   "2019-1-32",
                                   "0000",
                                   "soon",
                                   "04.03.2019",
                                   "04/03/2019",
                                   "2019-",
                                   "-2019",
                                   "2019-03-04-05",
                                   "2019-03/04",
                                   "..",
                                   "2020..2019",
                                   "2019...2020",
                                   "2019..2020..2021",
                                   "last-0d",
                                   "last-d",
                                   "last-5x",
                                   "last-99999y",
                                   "last-999999d",
                                   "last-30d..",
                                   "2019-03-04T10:00",
                                   ">2019",
                                   "99999999999999999999"}) {
        CAPTURE(text);
        CHECK(read(text, day(2024, 3, 31)).starts_with("! "));
    }
}

TEST_CASE("a problem points at the end of the range that is wrong") {
    const auto result = parse_date_range("2019..2020-13", day(2024, 3, 31));
    REQUIRE(std::holds_alternative<DateProblem>(result));
    CHECK(std::get<DateProblem>(result).at == 6);
}

TEST_CASE("a range is written as short as it can be") {
    const std::vector<Case> cases{{"2019", "2019"},
                                  {"2020-02", "2020-02"},
                                  {"2019-03-04", "2019-03-04"},
                                  {"2019..2020", "2019-01-01..2020-12-31"},
                                  {"..1989", "..1989-12-31"},
                                  {"1989..", "1989-01-01.."}};
    for (const auto& [text, written] : cases) {
        CAPTURE(text);
        const auto range = std::get<DateRange>(parse_date_range(text, day(2024, 3, 31)));
        CHECK(lacuna::searcher::to_text(range) == written);
    }
}
