// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/script_dates.hpp"

#include <doctest/doctest.h>
#include <string>

namespace {

std::string day_of(const std::string& script) {
    const auto date = lacuna::corpus::date_in_scripts(
        "<html><head><script>" + script + "</script></head><body>x</body></html>", "de");
    return date ? format_iso(*date).substr(0, 10) : std::string("none");
}

} // namespace

TEST_CASE("scripts name the day of publication in many ways") {
    for (const std::string script :
         {R"(var layer = [{"pubDate": "2020-03-01", "author": "x"}];)",
          R"(window.state = {"post":{"publishedAt":"2020-03-01T12:00:00Z"}})",
          R"(push("{\"datePublished\":\"2020-03-01\"}"))", "page = {publishDate: '2020-03-01'}",
          "var publication_date='01.03.2020';", R"({"published_time":1583020800})"}) {
        CAPTURE(script);
        CHECK(day_of(script) == "2020-03-01");
    }
}

TEST_CASE("days of several articles and other days are none") {
    CHECK(day_of(R"([{"publishedAt":"2020-03-01"},{"publishedAt":"2020-03-02"}])") == "none");
    CHECK(day_of(R"({"publishedAt":"2020-03-01","datePublished":"2020-03-01T10:00:00Z"})") ==
          "2020-03-01");
    CHECK(day_of(R"({"dateModified":"2020-03-01","eventDate":"2020-03-02"})") == "none");
    CHECK(day_of(R"({"publishedAt":"soon","publishDate":2020})") == "none");
    CHECK(day_of("</script><script type='application/ld+json'>{\"datePublished\":"
                 "\"2020-03-01\"}") == "none");
    CHECK(day_of(":") == "none");
    CHECK(day_of("published") == "none");
}

TEST_CASE("a long script takes linear time") {
    std::string script = "x";
    for (int i = 0; i < 100'000; ++i) script += ":\" '";
    CHECK(day_of(script) == "none");
}
