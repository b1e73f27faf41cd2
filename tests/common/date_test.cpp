// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/date.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using lacuna::Date;
using lacuna::DatePrecision;
using lacuna::format_iso;
using lacuna::from_days;
using lacuna::parse_iso_date;
using lacuna::to_days;

TEST_CASE("every form of an ISO date is read and written with what is known of it") {
    const std::vector<std::pair<std::string_view, std::string_view>> forms{
        {"2015", "2015"},
        {"2015-08", "2015-08"},
        {"2015-08-19", "2015-08-19"},
        {"20150819", "2015-08-19"},
        {"2015-08-19T14:30", "2015-08-19T14:30:00"},
        {"2015-08-19 14:30:05", "2015-08-19T14:30:05"},
        {"2015-08-19T14:30:05.123Z", "2015-08-19T14:30:05Z"},
        {"20150819T14:30:05+0200", "2015-08-19T14:30:05+02:00"},
        {"2015-08-19T14:30:05-03:30", "2015-08-19T14:30:05-03:30"},
        {"2000-02-29", "2000-02-29"},
    };
    for (const auto& [text, iso] : forms) {
        CAPTURE(text);
        const auto date = parse_iso_date(text);
        REQUIRE(date);
        CHECK(format_iso(*date) == iso);
    }
}

TEST_CASE("a day or time that does not exist, or more than a date, is not an ISO date") {
    for (const std::string_view text : {"",
                                        "0000",
                                        "99999",
                                        "2015-13",
                                        "2023-02-29",
                                        "1900-02-29",
                                        "2015-8-19",
                                        "2015-08-19T25:00",
                                        "2015-08-19T14:60",
                                        "2015-08-19T14:30:60",
                                        "2015-08-19T",
                                        "2015-08-19T14",
                                        "2015-08-19 ",
                                        "2015-08-19x",
                                        "2015-08T14:30",
                                        "2015-08-19T14:30+99:00",
                                        "2015-08-19T14:30+02:",
                                        "2015-",
                                        "٢٠١٥",
                                        "2015-08-19T14:30:05."}) {
        CAPTURE(text);
        CHECK_FALSE(parse_iso_date(text));
    }
}

TEST_CASE("the precision of a date follows from its parts") {
    CHECK(parse_iso_date("2015")->precision == DatePrecision::year);
    CHECK(parse_iso_date("2015-08")->precision == DatePrecision::month);
    CHECK(parse_iso_date("2015-08-19")->precision == DatePrecision::day);
    CHECK(parse_iso_date("2015-08-19T00:00")->precision == DatePrecision::time);
}

TEST_CASE("an imprecise date spans the days that it can mean") {
    const std::vector<std::vector<std::string>> spans{
        {"1984", "19840101", "19841231"},
        {"2024-02", "20240201", "20240229"},
        {"2023-02", "20230201", "20230228"},
        {"1989-06-04", "19890604", "19890604"},
    };
    for (const auto& span : spans) {
        CAPTURE(span[0]);
        const auto date = parse_iso_date(span[0]);
        REQUIRE(date);
        CHECK(lacuna::first_day(*date) == span[1]);
        CHECK(lacuna::last_day(*date) == span[2]);
    }
}

TEST_CASE("days are counted from 1970 in both directions") {
    CHECK(to_days(*parse_iso_date("1970-01-01")) == 0);
    CHECK(to_days(*parse_iso_date("1969-12-31")) == -1);
    CHECK(to_days(*parse_iso_date("2000-03-01")) == 11017);
    CHECK(to_days(*parse_iso_date("2015-08-19")) == 16666);
}

TEST_CASE("every day of four centuries comes back from its number") {
    for (std::int64_t day = -135000; day < 30000; day += 1) {
        const Date date = from_days(day);
        REQUIRE(lacuna::exists(date));
        REQUIRE(to_days(date) == day);
    }
}

TEST_CASE("months have their days") {
    CHECK(lacuna::days_in_month(2024, 2) == 29);
    CHECK(lacuna::days_in_month(2100, 2) == 28);
    CHECK(lacuna::days_in_month(2000, 2) == 29);
    CHECK(lacuna::days_in_month(2015, 4) == 30);
    CHECK(lacuna::days_in_month(2015, 13) == 0);
}

TEST_CASE("of a date between two days the digits that both have are known") {
    CHECK(lacuna::known_digits("20150819", "") == "20150819");
    CHECK(lacuna::known_digits("20150801", "20150831") == "201508");
    CHECK(lacuna::known_digits("20150101", "20151231") == "2015");
    CHECK(lacuna::known_digits("20150101", "20161231").empty());
    for (const char* const nonsense : {"", "2015", "20151345", "2015-08-19", "abcdefgh"})
        CHECK(lacuna::known_digits(nonsense, "").empty());
}
