// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/dates/date_order.hpp"
#include "corpus/dates/date_text.hpp"

#include <doctest/doctest.h>

#include <string_view>
#include <vector>

using lacuna::format_iso;
using lacuna::corpus::DateHints;
using lacuna::corpus::DateOrder;
using lacuna::corpus::parse_date_text;
using lacuna::corpus::region_of_host;
using lacuna::corpus::region_of_tag;

namespace {

struct Numbers {
    std::string_view language;
    std::string_view region;
    std::string_view iso;
    bool is_ambiguous;
};

} // namespace

TEST_CASE("the region decides over the language which number is the month") {
    for (const auto& [language, region, iso, is_ambiguous] :
         std::vector<Numbers>{{"en", "GB", "2017-02-11", false},
                              {"en", "US", "2017-11-02", false},
                              {"en-AU", "", "2017-02-11", false},
                              {"en_PH", "", "2017-11-02", false},
                              {"en-CA", "", "2017-11-02", true},
                              {"fr-CA", "", "2017-02-11", true},
                              {"en", "", "2017-11-02", true},
                              {"", "", "2017-02-11", true},
                              {"pt", "", "2017-02-11", false},
                              {"", "IE", "2017-02-11", false},
                              {"zh", "HK", "2017-02-11", false},
                              {"ja", "", "2017-11-02", true},
                              {"es", "US", "2017-11-02", false}}) {
        CAPTURE(language);
        CAPTURE(region);
        const auto found = parse_date_text("11/02/2017", {language, region, DateOrder::unknown});
        REQUIRE(found);
        CHECK(format_iso(found->date) == iso);
        CHECK(found->ambiguous == is_ambiguous);
    }
}

TEST_CASE("the order that a column shows decides over region and language") {
    const DateHints hints{"en", "US", DateOrder::day_first};
    const auto found = parse_date_text("11/02/2017", hints);
    REQUIRE(found);
    CHECK(format_iso(found->date) == "2017-02-11");
    CHECK_FALSE(found->ambiguous);
    CHECK(format_iso(parse_date_text("02/25/2017", hints)->date) == "2017-02-25");
}

TEST_CASE("tags and hosts tell regions") {
    CHECK(region_of_tag("en-GB") == "GB");
    CHECK(region_of_tag("en_nz.UTF-8") == "NZ");
    CHECK(region_of_tag("zh-Hant-TW") == "TW");
    CHECK(region_of_tag("en-x-GB").empty());
    CHECK(region_of_tag("sr-Latn").empty());
    CHECK(region_of_tag("en").empty());
    CHECK(region_of_host("lamp.co.uk") == "GB");
    CHECK(region_of_host("lamp.example.ie") == "IE");
    CHECK(region_of_host("records.lamp.gov") == "US");
    CHECK(region_of_host("lamp.io").empty());
    CHECK(region_of_host("lamp.com").empty());
    CHECK(region_of_host("localhost").empty());
}
