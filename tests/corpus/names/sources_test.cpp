// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/names/sources.hpp"

#include "corpus/names/authority_data.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <set>
#include <string>
#include <string_view>

using lacuna::corpus::find_source;
using lacuna::corpus::find_source_host;

TEST_CASE("a host, and those below it, have a source") {
    REQUIRE(find_source_host("derstandard.at") != nullptr);
    CHECK(find_source_host("derstandard.at")->name == "Der Standard");
    CHECK(find_source_host("apps.derstandard.at") == find_source_host("derstandard.at"));
    CHECK(find_source_host("at") == nullptr);
    CHECK(find_source_host("") == nullptr);
}

TEST_CASE("a source is found by all its names, whatever their case") {
    REQUIRE(find_source("SPIEGEL ONLINE") != nullptr);
    CHECK(find_source("spiegel online")->name == "Der Spiegel");
    CHECK(find_source("HKFP")->name == "Hong Kong Free Press");
    CHECK(find_source("www.spiegel.de")->name == "Der Spiegel");
    CHECK(find_source("No such paper") == nullptr);
}

TEST_CASE("a name that is an ordinary word names no source, but its host has one") {
    CHECK(find_source("Star") == nullptr);
    CHECK(find_source("heute") == nullptr);
    REQUIRE(find_source_host("heute.at") != nullptr);
    CHECK(find_source_host("heute.at")->name == "Heute");
}

TEST_CASE("each row of the table has a host of its own, a name and no blanks around") {
    auto rest = lacuna::corpus::sources_table();
    std::set<std::string_view> hosts;
    while (!rest.empty()) {
        const auto line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(line.size() + 1, rest.size()));
        if (line.empty() || line.front() == '#') continue;
        CAPTURE(std::string(line));
        const auto host = line.substr(0, line.find('\t'));
        CHECK(hosts.insert(host).second);
        CHECK(host.find_first_of(" /:ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string_view::npos);
        REQUIRE(find_source_host(host) != nullptr);
        CHECK_FALSE(find_source_host(host)->name.empty());
        CHECK(find_source_host(host)->language.size() != 1);
    }
}
