// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/error.hpp"
#include "corpus/names/authority.hpp"

#include <doctest/doctest.h>

#include <cstdio>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

using lacuna::corpus::Authority;

namespace {

std::vector<std::string> names(std::string_view text, lacuna::corpus::Slot slot) {
    std::vector<std::string> found;
    for (const auto& mention : Authority::built_in().find_all(text, slot))
        found.push_back(mention.agency->name);
    return found;
}

constexpr auto running_text = lacuna::corpus::Slot::running_text;
constexpr auto credit = lacuna::corpus::Slot::credit;

} // namespace

TEST_CASE("agencies are found by their names in any script") {
    const std::vector<std::pair<std::string_view, std::string>> cases{
        {"a source told Reuters on Monday", "Reuters"},
        {"据新华社报道", "Xinhua News Agency"},
        {"сообщает Интерфакс.", "Interfax"},
        {"وقالت وكالة الأناضول", "Anadolu Agency"},
        {"به گزارش ایرنا،", "IRNA"},
        {"Reuters'a konuştu", "Reuters"},
        {"연합뉴스에 따르면", "Yonhap News Agency"},
    };
    for (const auto& [text, name] : cases) {
        CAPTURE(text);
        CHECK(names(text, running_text) == std::vector<std::string>{name});
    }
}

TEST_CASE("the longest name at a place counts, and names do not overlap") {
    CHECK(names("Australian Associated Press and Associated Press", running_text) ==
          std::vector<std::string>{"Australian Associated Press", "Associated Press"});
    const auto found = Authority::built_in().find_all("x ITAR-TASS y", running_text);
    REQUIRE(found.size() == 1);
    CHECK(found.front().begin == 2);
    CHECK(found.front().end == 11);
}

TEST_CASE("names inside other words are none") {
    CHECK(names("Reuterswerda AFPX xAFP Lusaka", running_text).empty());
    CHECK(names("تاسعة وبناء", credit).empty());
}

TEST_CASE("an Arabic prefix may stand before a long name") {
    CHECK(names("رويترز وفرانس برس", credit) ==
          std::vector<std::string>{"Reuters", "Agence France-Presse"});
}

TEST_CASE("ambiguous names count in credits only") {
    CHECK(names("the AP course and petra", running_text).empty());
    CHECK(names("AP", credit) == std::vector<std::string>{"Associated Press"});
    CHECK(names("intelligence agencies", running_text).empty());
    CHECK(names("Agencies", credit) == std::vector<std::string>{"agencies"});
    CHECK(names("REUTERS", credit) == std::vector<std::string>{"Reuters"});
    CHECK(names("REUTERS", running_text).empty());
}

TEST_CASE("a whole name is found whatever its case") {
    const auto& authority = Authority::built_in();
    for (const std::string_view name :
         {"reuters", "REUTERS", " Reuters ", "Thomson Reuters", "路透社"}) {
        CAPTURE(name);
        REQUIRE(authority.find(name) != nullptr);
        CHECK(authority.find(name)->id == "reuters");
    }
    CHECK(authority.find("The Associated Press")->id == "ap");
    CHECK(authority.find("The Harbour Gazette") == nullptr);
    CHECK(authority.find("") == nullptr);
}

TEST_CASE("an agency is found by the host of its site") {
    const auto& authority = Authority::built_in();
    REQUIRE(authority.find_host("de.reuters.com") != nullptr);
    CHECK(authority.find_host("de.reuters.com")->id == "reuters");
    CHECK(authority.find_host("notreuters.com") == nullptr);
    CHECK(authority.find_host("") == nullptr);
}

TEST_CASE("a file of the user's adds and replaces agencies") {
    const std::string path = "authority_test.tsv";
    std::ofstream(path) << "# comment\n\nharbour\tHarbour Wire\tXX\tprivate\tHarbour Wire "
                           "Service|HW!\t\thw.example\n"
                        << "reuters\tReuters\tGB\tprivate\tRTRS\t\t\n";
    const auto authority = Authority::with_file(path);
    CHECK(authority->find("HW")->name == "Harbour Wire");
    CHECK(authority->find_host("hw.example")->id == "harbour");
    CHECK(authority->find("RTRS")->id == "reuters");
    CHECK(authority->find("Thomson Reuters") == nullptr);
    CHECK(authority->find("AFP")->id == "afp");
    CHECK(authority->find_all("via HW", running_text).empty());
    std::remove(path.c_str());
}

TEST_CASE("a bad file of the user's is refused with its line") {
    const std::string path = "authority_bad_test.tsv";
    std::ofstream(path) << "good\tGood Wire\nonly-an-id\n";
    try {
        (void)Authority::with_file(path);
        FAIL("accepted");
    } catch (const lacuna::Error& error) {
        CHECK(error.kind() == lacuna::ErrorKind::usage);
        CHECK(error.sentence().find("line 2") != std::string::npos);
    }
    std::remove(path.c_str());
    CHECK_THROWS_AS((void)Authority::with_file("no/such/file.tsv"), lacuna::Error);
}

TEST_CASE("every agency of the built-in authority finds itself") {
    const auto& authority = Authority::built_in();
    CHECK(authority.agencies().size() > 90);
    for (const auto& agency : authority.agencies()) {
        CAPTURE(agency.id);
        CHECK(authority.find(agency.id) == &agency);
        CHECK(authority.find(agency.name) == &agency);
    }
}
