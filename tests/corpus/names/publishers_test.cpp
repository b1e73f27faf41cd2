// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/names/publishers.hpp"

#include <doctest/doctest.h>

using lacuna::corpus::is_employer;
using lacuna::corpus::is_publisher;
using lacuna::corpus::publisher_name;

TEST_CASE("papers are known by their words") {
    CHECK(is_publisher("The Harbour Gazette"));
    CHECK(is_publisher("Diário da Enseada"));
    CHECK(is_publisher("海灣日報"));
    CHECK_FALSE(is_publisher("Ann Lee"));
    CHECK_FALSE(is_publisher("the gazette of laws"));
}

TEST_CASE("an office is no employer") {
    CHECK(is_employer("The Gazette"));
    CHECK_FALSE(is_employer("Press Secretary"));
    CHECK_FALSE(is_employer("Times Staff Writer"));
}

TEST_CASE("a publisher is called without its desk") {
    CHECK(publisher_name("TRTWorld") == "TRT World");
    CHECK(publisher_name("Harbour Gazette Web Desk") == "Harbour Gazette");
    CHECK(publisher_name("gazette.example") == "gazette.example");
    CHECK(publisher_name("Ann Lee").empty());
}
