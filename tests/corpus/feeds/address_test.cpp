// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/feeds/address.hpp"

#include <doctest/doctest.h>
#include <string>

using lacuna::corpus::resolved_address;

TEST_CASE("a reference means an address at its base") {
    const std::string base = "https://quay.example/news/2020/?p=1";
    struct Case {
        std::string reference;
        std::string address;
    };
    const Case cases[] = {
        {"a.html", "https://quay.example/news/2020/a.html"},
        {"../a.html", "https://quay.example/news/a.html"},
        {"../../../../a", "https://quay.example/a"},
        {"./", "https://quay.example/news/2020/"},
        {"/a/../b?c=../d", "https://quay.example/b?c=../d"},
        {"//pier.example/a", "https://pier.example/a"},
        {"?p=2", "https://quay.example/news/2020/?p=2"},
        {"http://pier.example/", "http://pier.example/"},
        {"urn:a:b", "urn:a:b"},
        {"", ""},
    };
    for (const auto& [reference, address] : cases) {
        CAPTURE(reference);
        CHECK(resolved_address(base, reference) == address);
    }
    CHECK(resolved_address("", "/a") == "/a");
    CHECK(resolved_address("https://quay.example", "a") == "https://quay.example/a");
}
