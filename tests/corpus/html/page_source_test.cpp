// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/page_source.hpp"

#include "corpus/names/authority.hpp"

#include <doctest/doctest.h>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using lacuna::Rule;
using lacuna::corpus::Authority;
using lacuna::corpus::SourceReader;

namespace {

std::string source_of(const std::vector<std::string_view>& names, std::string host) {
    SourceReader reader(std::move(host), Authority::built_in());
    for (const auto name : names) reader.consider(name, Rule::meta);
    return reader.source().text;
}

} // namespace

TEST_CASE("the first name that can be a publisher's counts") {
    CHECK(source_of({"", "The Quay", "Other"}, "quay.example") == "The Quay");
    CHECK(source_of({"https://www.quay.example", "www.quay.example", "Quay"}, "") == "Quay");
    CHECK(source_of({"Blogger", "Log of the Quay"}, "quay.blogspot.example") == "Log of the Quay");
    CHECK(source_of({"@thequay"}, "") == "thequay");
    CHECK(source_of({}, "quay.example").empty());
}

TEST_CASE("of a name with pieces the one that is the host's counts") {
    CHECK(source_of({"The Quay | quay.example"}, "quay.example") == "The Quay");
    CHECK(source_of({"Sport - The Quay"}, "thequay.example") == "The Quay");
    CHECK(source_of({"Quay | Harbour | Boats"}, "") == "Quay");
    CHECK(source_of({"Quay - Harbour"}, "") == "Quay - Harbour");
}

TEST_CASE("a site that is known by its host has its name") {
    CHECK(source_of({"U.S."}, "theguardian.com") == "The Guardian");
    CHECK(source_of({"Guardian"}, "theguardian.com") == "The Guardian");
    CHECK(source_of({"Harbour Page"}, "harbour.theguardian.com") == "Harbour Page");
}

TEST_CASE("an agency is the publisher on its own site only") {
    SourceReader reader("quay.example", Authority::built_in());
    reader.consider("Associated Press", Rule::json_ld);
    reader.consider("The Quay", Rule::meta);
    CHECK(reader.source().text == "The Quay");
    REQUIRE(reader.agencies().size() == 1);
    CHECK(reader.agencies().front()->name == "Associated Press");
    CHECK(source_of({"Associated Press"}, "apnews.com") == "Associated Press");
    CHECK(source_of({"Associated Press"}, "") == "Associated Press");
}
