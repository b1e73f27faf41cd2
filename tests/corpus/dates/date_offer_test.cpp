// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/dates/date_offer.hpp"
#include "corpus/dates/date_text.hpp"

#include <doctest/doctest.h>

#include <string_view>

using lacuna::Article;
using lacuna::Date;
using lacuna::format_iso;
using lacuna::Rule;
using lacuna::corpus::is_placeholder;
using lacuna::corpus::is_plausible;
using lacuna::corpus::offer_date;
using lacuna::corpus::parse_date_text;

namespace {

Date day_of(std::string_view text) {
    const auto found = parse_date_text(text);
    REQUIRE(found);
    return found->date;
}

} // namespace

TEST_CASE("where programs begin and end to count stands for no date") {
    for (const std::string_view text :
         {"0001-01-01", "0001-01-01T00:00:00Z", "9999-12-31", "9999-12-31T23:59:59", "1970-01-01",
          "January 1, 1970", "1970-01-01T00:00:00Z", "1970-01-01T01:00:00+01:00",
          "1969-12-31T19:00:00-05:00", "31 December 1969", "1900-01-01", "1900-01-01T00:00:00",
          "1899-12-30"}) {
        CAPTURE(text);
        CHECK(is_placeholder(day_of(text)));
        CHECK_FALSE(is_plausible(day_of(text)));
    }
    for (const std::string_view text :
         {"1970", "1970-01", "1970-01-02", "1970-01-01T09:30:00+01:00", "1900-01-02", "1899"}) {
        CAPTURE(text);
        CHECK_FALSE(is_placeholder(day_of(text)));
        CHECK(is_plausible(day_of(text)));
    }
}

TEST_CASE("nothing appeared before there was print, or after tomorrow") {
    CHECK_FALSE(is_plausible(day_of("0108-06-04")));
    CHECK_FALSE(is_plausible(day_of("2999-06-04")));
    CHECK(is_plausible(day_of("1643-06-04")));
}

TEST_CASE("what is refused is kept beside, and the next date offered is taken") {
    Article article;
    CHECK_FALSE(offer_date(article, day_of("1970-01-01"), Rule::json_ld));
    CHECK(offer_date(article, day_of("2018-11-23"), Rule::meta));
    CHECK_FALSE(offer_date(article, day_of("2018-11-24"), Rule::url));
    CHECK(format_iso(*article.date) == "2018-11-23");
    CHECK(article.rule(lacuna::FieldId::date) == "meta");
    REQUIRE(article.extra.size() == 1);
    CHECK(article.extra.front().first == "rejected_date");
    CHECK(article.extra.front().second == "1970-01-01");
}
