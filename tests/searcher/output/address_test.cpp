// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/output/address.hpp"

#include <doctest/doctest.h>

#include <string>

namespace lacuna::searcher {

TEST_CASE("only http and https without blanks are web addresses") {
    CHECK(is_web_address("https://a.example/x?y=1"));
    CHECK(is_web_address("HTTP://a.example"));
    for (const char* url : {"javascript:alert(1)", "data:text/html,x", "//a.example", "ftp://a", "",
                            "https://a.example/ x", "https://a\033", " https://a"})
        CHECK_FALSE(is_web_address(url));
}

TEST_CASE("files become links on a terminal, and nothing else that is no web address") {
    CHECK(is_linkable("file:///srv/news/1.html"));
    CHECK(is_linkable("https://a.example/x"));
    for (const std::string url : {"javascript:alert(1)", "ssh://a.example", "data:text/html,x",
                                  "file:///a b", "file://", "file:///a\033\\"}) {
        CAPTURE(url);
        CHECK_FALSE(is_linkable(url));
    }
}

TEST_CASE("letters and digits that an address escapes are shown as themselves") {
    CHECK(readable_address("https://a.example/%D0%BF%D1%80%D0%B5%D1%81%D1%81%D0%B0?id=7") ==
          "https://a.example/\u043f\u0440\u0435\u0441\u0441\u0430?id=7");
    CHECK(readable_address("https://a.example/%e6%96%b0%e9%97%bb/%E0%B8%82%E0%B9%88") ==
          "https://a.example/\u65b0\u95fb/\u0e02\u0e48");
    CHECK(readable_address("https://a.example/caf%C3%A9") == "https://a.example/caf\u00e9");
    CHECK(readable_address("") == "");
}

TEST_CASE("escapes of anything else stay as they are") {
    for (const std::string url : {
             "https://a.example/%20%2F%3F%25",        // blanks and signs that part
             "https://a.example/%E2%88%95b.example",  // looks like a slash
             "https://a.example/%E2%80%AE%E2%81%A6x", // turns the text around
             "https://a.example/%1B%5B31m%C2%9B",     // steers a terminal
             "https://a.example/%E3%85%A4%EF%BE%A0",  // letters that are not seen
             "https://a.example/%CC%81x",             // an accent on the slash
             "https://a.example/%FF%E4%B8",           // no text
             "https://a.example/100%",
             "https://a.example/%4",
             "https://a.example/%zz",
         }) {
        CAPTURE(url);
        CHECK(readable_address(url) == url);
    }
}

} // namespace lacuna::searcher
