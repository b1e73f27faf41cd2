// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/dates/date_in_name.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

using lacuna::format_iso;
using lacuna::corpus::date_of_address;
using lacuna::corpus::date_of_file_name;
using lacuna::corpus::NamePart;

namespace {

std::string in_name(std::string_view name) {
    const auto date = date_of_file_name(name, NamePart::anywhere);
    return date ? format_iso(*date) : std::string();
}

} // namespace

TEST_CASE("a day in an address is its article's") {
    for (const std::string_view address :
         {"https://lamp.example/2018/11/23/raids", "https://lamp.example/2018/11/23",
          "https://lamp.example/news/2018-11-23-raids.html", "https://lamp.example/2018/1123/raids",
          "https://lamp.example/20181123/raids", "https://lamp.example/news/raids-20181123-7.html",
          "https://lamp.example/a-2018-11-23.html", "https://lamp.example/read?date=20181123&id=7",
          "https://lamp.example/read?d=2018-11-23", "https://lamp.example/world/2018/nov/23/raids",
          "https://lamp.example/201811/t20181123_771.html", "https://lamp.example/201811/23/raids",
          "https://lamp.example/2018_11_23/raids"}) {
        CAPTURE(address);
        const auto date = date_of_address(address);
        REQUIRE(date);
        CHECK(format_iso(*date) == "2018-11-23");
    }
}

TEST_CASE("numbers of an address that are no day are none") {
    for (const std::string_view address :
         {"https://lamp.example/20181123456789012/", "https://lamp.example/article-120181123",
          "https://20181123.example/raids", "https://lamp.example/2018/13/23/",
          "https://lamp.example/19700101/", "https://lamp.example/a20181123b/",
          "https://lamp.example/id/18112318", "https://lamp.example/29991123/",
          "https://lamp.example/2018-11-23-to-2018-11-25/", "https://lamp.example/2018/11/raids",
          "https://lamp.example/2018/11-23/4", ""}) {
        CAPTURE(address);
        CHECK_FALSE(date_of_address(address));
    }
}

TEST_CASE("a day in the name of a file is its article's") {
    CHECK(in_name("in/2018-11-23-raids.md") == "2018-11-23");
    CHECK(in_name("20181123_raids.txt") == "2018-11-23");
    CHECK(in_name("2018-11-23.txt") == "2018-11-23");
    CHECK(in_name("lamp 2018.11.23.txt") == "2018-11-23");
    CHECK(in_name("IMG_20181123_080500.txt") == "2018-11-23");
    CHECK(in_name("20181123T080500.txt") == "2018-11-23");
    CHECK(in_name("gazette-1848-03-19.txt") == "1848-03-19");
    for (const std::string_view name :
         {"2018-11-23/raids.txt", "20181123456789012.txt", "raids-77.txt", "2018-11.txt",
          "2018-11-23_2018-11-25.txt", "4f20181123a9.txt"}) {
        CAPTURE(name);
        CHECK(in_name(name).empty());
    }
}

TEST_CASE("the day of saving behind a page's title is not the page's") {
    CHECK_FALSE(date_of_file_name("Raids (2021-03-09 10_32_15).html", NamePart::beginning));
    CHECK(date_of_file_name("2018-11-23-raids.html", NamePart::beginning));
}

TEST_CASE("an address may begin with the day or end in a long number") {
    for (const std::string_view address :
         {"https://lamp.example/23-11-2018/raids", "https://lamp.example/raids_23.11.2018.html",
          "https://lamp.example/archive/23112018/raids", "https://lamp.example/view/20181123007",
          "https://lamp.example/view?id=2018112300712"}) {
        CAPTURE(address);
        const auto date = date_of_address(address);
        REQUIRE(date);
        CHECK(format_iso(*date) == "2018-11-23");
    }
    CHECK_FALSE(date_of_address("https://lamp.example/03-11-2018/raids"));
    CHECK_FALSE(date_of_address("https://lamp.example/03112018/raids"));
    CHECK_FALSE(date_of_address("https://lamp.example/03112018/raids", "en"));
    const auto german = date_of_address("https://lamp.example/03-11-2018/raids", "de");
    REQUIRE(german);
    CHECK(format_iso(*german) == "2018-11-03");
    CHECK_FALSE(date_of_address("https://lamp.example/view/2018112300"));
}

TEST_CASE("an address may give the month") {
    const auto month = lacuna::corpus::month_of_address("https://lamp.example/2018/11/raids/");
    REQUIRE(month);
    CHECK(format_iso(*month) == "2018-11");
    for (const std::string_view address :
         {"https://lamp.example/2018/raids/", "https://lamp.example/2018/13/raids",
          "https://lamp.example/2018/11", "https://lamp.example/2017/10/2018/11/raids"}) {
        CAPTURE(address);
        CHECK_FALSE(lacuna::corpus::month_of_address(address));
    }
}
