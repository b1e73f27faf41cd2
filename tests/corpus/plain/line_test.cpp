// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/plain/line.hpp"

#include "corpus/names/authority.hpp"

#include <doctest/doctest.h>
#include <string>
#include <vector>

using lacuna::corpus::Authority;
using lacuna::corpus::LineKind;
using lacuna::corpus::PageLine;

namespace {

PageLine read(const std::string& text) {
    return lacuna::corpus::read_page_line({text, false}, "en", Authority::built_in());
}

} // namespace

TEST_CASE("a line is what it says, seen alone") {
    const struct {
        std::string text;
        LineKind kind;
    } rows[] = {
        {"Updated Aug 19, 2015", LineKind::date},
        {"By Odile Marsh and Peter Vane", LineKind::byline},
        {"BY ODILE MARSH, THE GAZETTE", LineKind::byline},
        {"AFP/Reuters", LineKind::credit},
        {"Photo by: Reuters", LineKind::picture},
        {"The Tidewater Post | Technology", LineKind::source},
        {"Read more: What is a network?", LineKind::furniture},
        {"(Reporting by Odile Marsh)", LineKind::byline},
        {"3. By the River, 1999", LineKind::phrase},
        {"4. Juni 1989", LineKind::date},
        {"Networks go dark before the vote", LineKind::phrase},
        {"By nightfall the networks were dark", LineKind::phrase},
        {"The two largest networks were switched off shortly before midnight.",
         LineKind::paragraph},
    };
    for (const auto& row : rows) {
        CAPTURE(row.text);
        CHECK(static_cast<int>(read(row.text).kind) == static_cast<int>(row.kind));
    }
}

TEST_CASE("a line of a story is not searched") {
    const auto line = lacuna::corpus::story_line({"Updated Aug 19, 2015", false});
    CHECK_FALSE(line.date);
    CHECK(static_cast<int>(line.kind) == static_cast<int>(LineKind::phrase));
}

TEST_CASE("names, agency and paper of one line are told apart") {
    const auto line = read("By Odile Marsh, Associated Press | 18 January 2012 | World");
    CHECK(line.bylines == std::vector<std::string>{"Odile Marsh"});
    REQUIRE(line.credits.size() == 1);
    CHECK(line.credits.front().name == "Associated Press");
    CHECK(line.date == lacuna::parse_iso_date("2012-01-18"));
}
