// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/address_terms.hpp"

#include "tests/searcher/asked_collection.hpp"

#include <doctest/doctest.h>

namespace lacuna::searcher {
namespace {

SmallArticle at(const std::string& url) { return {"word", "", "", "en", {{FieldId::url, url}}}; }

std::string found(const SmallCollection& small, const std::string& query) {
    return numbers(Asked(small).plan(query)->set());
}

TEST_CASE("an address is found in whatever way it is written") {
    const SmallCollection small(
        {at("https://www.quay.example/harbour/strike?utm_medium=mail#top"),
         at("http://quay.example/harbour/strike/"), at("https://m.quay.example/harbour/strike"),
         at("https://quay.example/harbour/strike-2"), at("https://quay.example/harbour"),
         at("https://quay.example/harbour/strike?page=2")});
    for (const auto* typed :
         {"https://quay.example/harbour/strike", "http://www.quay.example/harbour/strike/",
          "https://quay.example/harbour/strike?fbclid=7",
          "HTTPS://QUAY.example/harbour/strike#a"}) {
        CAPTURE(typed);
        CHECK(found(small, std::string("url:") + typed) == "1 2 3");
        CHECK(found(small, typed) == "1 2 3");
    }
    CHECK(found(small, "quay.example/harbour/strike") == "1 2 3");
    CHECK(found(small, "www.quay.example/harbour/strike/") == "1 2 3");
    CHECK(found(small, "https://quay.example/harbour/strike,") == "1 2 3");
    CHECK(found(small, "https://quay.example/harbour/strike?utm_source=a&page=2") == "6");
    CHECK(found(small, "https://quay.example/harbour/strike?page=3").empty());
    CHECK(found(small, "https://quay.example/harbour/stri").empty());
}

TEST_CASE("escapes and the characters that they stand for are one") {
    const SmallCollection small({at("https://quay.example/%D0%BF%D0%BE%D1%80%D1%82"),
                                 at("https://quay.example/порт"),
                                 at("https://quay.example/%E6%B8%AF%E5%8F%A3%E5%A0%B1")});
    CHECK(found(small, "https://quay.example/порт") == "1 2");
    CHECK(found(small, "https://quay.example/%d0%bf%d0%be%d1%80%d1%82") == "1 2");
    CHECK(found(small, "https://quay.example/港口報") == "3");
}

TEST_CASE("hosts in scripts and in ASCII are one") {
    const SmallCollection small(
        {at("https://xn--n1abei.example/a"), at("https://www.порт.example/a")});
    CHECK(found(small, "http://порт.example/a") == "1 2");
    CHECK(found(small, "http://xn--n1abei.example/a/") == "1 2");
    CHECK(found(small, "host:порт.example") == "1 2");
    CHECK(found(small, "host:www.xn--n1abei.example") == "1 2");
}

TEST_CASE("long addresses are the same as well") {
    const std::string path = "quay.example/" + std::string(300, 'a');
    const SmallCollection small({at("https://www." + path), at("https://" + path + "b")});
    CHECK(found(small, "http://" + path) == "1");
}

TEST_CASE("a host is the same with and without www") {
    const SmallCollection small({at("https://www.quay.example/a"), at("http://quay.example/b"),
                                 at("https://news.quay.example/c")});
    for (const auto* typed :
         {"host:www.quay.example", "host:WWW.Quay.example", "host:quay.example",
          "https://www.quay.example", "http://quay.example/", "www.quay.example"}) {
        CAPTURE(typed);
        CHECK(found(small, typed) == "1 2");
    }
}

TEST_CASE("an address typed alone is also looked for in texts") {
    const SmallCollection small({{"they blocked https quay example harbour page id 7 today"},
                                 {"quay example"},
                                 {"harbour page"}});
    CHECK(found(small, "https://quay.example/harbour/page?id=7") == "1");
    CHECK(found(small, "https://quay.example/harbour/page?id=7&utm_source=a") == "1");
    CHECK(found(small, "https://quay.example/harbour/page?id=8").empty());
    CHECK(found(small, "http://www.quay.example/harbour/?utm_source=x") == "1");
    CHECK(found(small, "quay.example/harbour") == "1");
    CHECK(found(small, "title:(https://quay.example/harbour)").empty());
    CHECK(found(small, "url:https://quay.example/harbour").empty());
}

} // namespace
} // namespace lacuna::searcher
