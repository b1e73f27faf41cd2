// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/page_facts.hpp"

#include <doctest/doctest.h>
#include <string>
#include <vector>

using lacuna::corpus::plain_text;
using lacuna::corpus::split_list;

TEST_CASE("a value of a page is plain text in one line") {
    CHECK(plain_text("Ban &amp; <b>block</b>\n it") == "Ban & block it");
    CHECK(plain_text("  a  b ") == "a b");
    CHECK(plain_text("").empty());
}

TEST_CASE("a list is parted at the commas of several scripts") {
    CHECK(split_list("China, VPN; ، رقابة、検閲，, ") ==
          std::vector<std::string>{"China", "VPN", "رقابة", "検閲"});
    CHECK(split_list("").empty());
}
