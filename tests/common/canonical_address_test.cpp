// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/canonical_address.hpp"

#include <doctest/doctest.h>

namespace lacuna {
namespace {

TEST_CASE("addresses of one page have one form") {
    constexpr const char* page = "https://courier.example/2021/strike";
    for (const char* const address :
         {"https://courier.example/2021/strike",
          "http://courier.example/2021/strike",
          "HTTPS://Courier.Example:443/2021/strike/",
          "http://courier.example:80/2021/strike",
          "https://www.courier.example/2021/strike",
          "https://m.courier.example/2021/strike",
          "https://mobile.courier.example/2021/strike",
          "https://amp.courier.example/2021/strike",
          "https://www.m.courier.example/2021/strike",
          "https://courier.example/2021/strike#top",
          "https://courier.example/2021/strike/amp",
          "https://courier.example/2021/strike/amp/",
          "https://courier.example/amp/2021/strike",
          "https://courier.example/2021/amp/strike",
          "https://courier.example/2021/strike.amp",
          "https://courier.example/2021/strike?amp",
          "https://courier.example/2021/strike?amp=1",
          "https://courier.example/2021/strike?amp;gclid=1",
          "https://courier.example/2021/strike?outputType=amp",
          "https://courier.example/2021/strike?utm_source=a&utm_medium=b",
          "https://courier.example/2021/strike?fbclid=q&msclkid=r&CMP=share",
          "https://courier.example/2021/strike?_ga=2.1&igshid=z&yclid=7",
          "https://courier.example/2021/strike?&amp;utm_source=a",
          "https://courier.example/2021/strik%65",
          "https://courier.example/2021/./old/../strike",
          "https://courier.example//2021//strike/index.html",
          "//courier.example/2021/strike",
          "courier.example/2021/strike",
          " https://courier.example./2021/strike ",
          "https://courier-example.cdn.ampproject.org/c/s/courier.example/2021/strike/amp/",
          "https://www.google.com/amp/s/www.courier.example/2021/strike",
          "https://editor@courier.example/2021/strike"}) {
        CAPTURE(address);
        CHECK(canonical_address(address) == page);
    }
}

TEST_CASE("what names another page stays apart") {
    struct Case {
        const char* address;
        const char* canonical;
    };
    constexpr Case cases[]{
        {"https://courier.example/Strike", "https://courier.example/Strike"},
        {"https://courier.example/?p=412", "https://courier.example?p=412"},
        {"https://courier.example/a?id=7&utm_source=x", "https://courier.example/a?id=7"},
        {"https://courier.example/a?b=2&a=1", "https://courier.example/a?a=1&b=2"},
        {"https://courier.example/a?m=202106", "https://courier.example/a?m=202106"},
        {"https://courier.example/#!/article/5", "https://courier.example#!/article/5"},
        {"https://courier.example/a%2fb", "https://courier.example/a%2Fb"},
        {"https://courier.example:8080/a", "https://courier.example:8080/a"},
        {"https://zeitung.example/stra\xC3\x9F"
         "e",
         "https://zeitung.example/stra%C3%9Fe"},
        {"https://zeitung.example/stra%c3%9fe", "https://zeitung.example/stra%C3%9Fe"},
        {"https://m.example/a", "https://m.example/a"},
        {"https://fr.m.encyclopedia.example/wiki/A", "https://fr.encyclopedia.example/wiki/A"},
        {"https://courier.example/amplifier", "https://courier.example/amplifier"},
        {"urn:newsml:courier.example:1", "urn:newsml:courier.example:1"},
        {"FTP://courier.example/a", "ftp://courier.example/a"},
    };
    for (const auto& [address, canonical] : cases) {
        CAPTURE(address);
        CHECK(canonical_address(address) == canonical);
    }
}

TEST_CASE("home pages and paths without a site are the address of no article") {
    for (const char* const address :
         {"", "/2021/strike", "strike.html", "https://courier.example",
          "http://www.courier.example/", "https://courier.example/#top",
          "https://courier.example/?utm_source=x", "https://courier.example/index.html",
          "https://courier.example/amp/", "https://m.courier.example//"}) {
        CAPTURE(address);
        CHECK(canonical_address(address).empty());
    }
}

TEST_CASE("an address is shown without its escapes") {
    CHECK(unescaped_address("https://quay.example/%E6%B8%AF%20a") ==
          "https://quay.example/\xE6\xB8\xAF a");
    CHECK(unescaped_address("a%2") == "a%2");
    CHECK(unescaped_address("100%zz") == "100%zz");
}

} // namespace
} // namespace lacuna
