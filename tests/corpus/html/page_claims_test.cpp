// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/page_claims.hpp"

#include <doctest/doctest.h>

using lacuna::corpus::Agreement;
using lacuna::corpus::agreement;
using lacuna::corpus::compare_headlines;
using lacuna::corpus::has_path;
using lacuna::corpus::is_same_address;
using lacuna::corpus::PageClaims;

TEST_CASE("addresses of one page are the same whatever their scheme and beginning") {
    CHECK(is_same_address("https://www.quay.example/a/", "http://m.quay.example/a#top"));
    CHECK(is_same_address("/a", "https://quay.example/a/"));
    CHECK(is_same_address("https://quay.example/a?utm_source=x", "https://quay.example/a"));
    CHECK_FALSE(is_same_address("https://quay.example/a?id=1", "https://quay.example/a?id=2"));
    CHECK_FALSE(is_same_address("https://quay.example/a", "https://quay.example/b"));
    CHECK_FALSE(is_same_address("https://quay.example/a", "https://other.example/a"));
}

TEST_CASE("the front of a site has no path") {
    CHECK(has_path("https://quay.example/a"));
    CHECK(has_path("https://quay.example/?p=3"));
    CHECK_FALSE(has_path("https://quay.example/"));
    CHECK_FALSE(has_path("https://quay.example#start"));
    CHECK_FALSE(has_path(""));
}

TEST_CASE("headlines agree when one holds the other or they share half their words") {
    CHECK(compare_headlines("Radio closed in Orsk", "Radio closed in Orsk - The Quay") ==
          Agreement::agrees);
    CHECK(compare_headlines("Radio station closed in Orsk", "Orsk: radio closed after raid") ==
          Agreement::agrees);
    CHECK(compare_headlines("Radio closed in Orsk", "Winner of the regatta") ==
          Agreement::contradicts);
    CHECK(compare_headlines("港口电台被关闭", "港口电台周二被关闭") == Agreement::agrees);
    CHECK(compare_headlines("港口电台被关闭", "帆船赛冠军回到家乡") == Agreement::contradicts);
    CHECK(compare_headlines("News", "Winner of the regatta") == Agreement::silent);
}

TEST_CASE("claims speak by address or by headline") {
    const PageClaims claims{{"https://quay.example/a"}, {"Radio closed in Orsk"}};
    CHECK(agreement(claims, {"https://quay.example/a"}, "Other words altogether here") ==
          Agreement::agrees);
    CHECK(agreement(claims, {"https://quay.example/b"}, "Radio closed in Orsk") ==
          Agreement::agrees);
    CHECK(agreement(claims, {"https://quay.example/b"}, "") == Agreement::contradicts);
    CHECK(agreement(claims, {"https://quay.example/"}, "") == Agreement::silent);
    CHECK(agreement(claims, {}, "Winner of the regatta") == Agreement::contradicts);
    CHECK(agreement({}, {"https://quay.example/b"}, "Anything at all") == Agreement::silent);
}
