// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/addresses.hpp"

#include "tests/searcher/query/query_tree.hpp"

#include <doctest/doctest.h>

namespace lacuna::searcher {
namespace {

TEST_CASE("what begins an address") {
    for (const auto* text :
         {"https://a.example", "HTTP://a.example", "ftp://a.example/b", "hxxp://a.example",
          "a.example/b", "www.a.example", "a.example:8080/b c", "порт.рф/новости",
          "http://a.example/*", "a.xn--p1ai/b", "a.example/b?c=d~e"}) {
        CAPTURE(text);
        CHECK(begins_address(text));
    }
    for (const auto* text :
         {"https://", "a.example", "24.05/2019", "U.S./China", "and/or", "/a.b/c", "a.example/*",
          "W/5", "www", "www.", "title://x", "file:///etc", "x://y", "a..b/c", ".b.cd/e", ""}) {
        CAPTURE(text);
        CHECK_FALSE(begins_address(text));
    }
}

TEST_CASE("what is a host") {
    for (const auto* text : {"a.example", "News.quay-side.example", "порт.рф", "a.xn--p1ai"})
        CHECK(is_host(text));
    for (const auto* text : {"example", "a.b", "a.", ".a", "12.50", "a b.example", "a/b.example"})
        CHECK_FALSE(is_host(text));
}

TEST_CASE("an address is one of an article and a phrase of texts, and that is said") {
    const auto read = parse_query("https://a.example/b", on_leap_day());
    REQUIRE(read.warnings.size() == 1);
    CHECK(read.warnings[0].find("address of an article") != std::string::npos);
    CHECK(to_text(read.root) == "url:\"https://a.example/b\" OR =\"a example b\"");
    const auto site = parse_query("www.a.example", on_leap_day());
    CHECK(site.warnings[0].find("address of a site") != std::string::npos);
    CHECK(to_text(site.root) == "url:\"www.a.example\" OR host:\"a.example\" OR =\"a example\"");
}

TEST_CASE("text tells an address without what only tracks, and with either kind of escapes") {
    const auto understood = [](const char* query) {
        return to_text(parse_query(query, on_leap_day()).root);
    };
    CHECK(understood("http://a.example/b/?utm_source=x&c=1#d") ==
          "url:\"http://a.example/b/?utm_source=x&c=1#d\" OR =\"a example b c 1\"");
    const auto both = understood("https://a.example/b%20%D1%86");
    CHECK(both.find("=\"a example b ц\"") != std::string::npos);
    CHECK(both.find("d1") != std::string::npos);
    CHECK(understood("https://a.example/*") == "url:\"https://a.example/*\"");
}

TEST_CASE("what has the form of an address and no host is looked for as it stands") {
    for (const std::string address : {"http://#b", "http:///", "https://?", "http://%vpn"}) {
        CAPTURE(address);
        const auto text = to_text(parse_query(address, on_leap_day()).root);
        CHECK(text.starts_with("url:"));
        CHECK(text.find("OR %") == std::string::npos);
    }
}

} // namespace
} // namespace lacuna::searcher
