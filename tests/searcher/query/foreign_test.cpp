// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/foreign.hpp"

#include "tests/searcher/query/query_tree.hpp"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

namespace lacuna::searcher {
namespace {

std::string hint_of(std::string_view query) {
    const auto said = refusal_of(query);
    const auto bar = said.rfind('|');
    return bar == std::string::npos ? said : said.substr(bar + 1);
}

bool begins(const std::string& hint, const std::string& beginning) {
    return hint.starts_with(beginning);
}

TEST_CASE("an exclamation mark before a word is refused with the right spelling") {
    CHECK(
        begins(hint_of("harbour !strike"), "for articles without it write -strike or NOT strike"));
    CHECK(begins(hint_of("harbour ！港口"), "for articles without it write -港口"));
    CHECK(begins(hint_of("harbour AND !(a OR b)"), "for articles without it write -…"));
    CHECK(begins(hint_of("harbour !\"dock strike\""), "for articles without it write -…"));
    CHECK(begins(hint_of("byline:!Olin"), "for articles without it write -byline:Olin"));
    CHECK(begins(hint_of("agency:(AFP OR !dpa)"), "for articles without it write -dpa"));
    CHECK(begins(hint_of("title:!=harbour"), "for articles without it write -title:harbour"));
    CHECK(caret_of("harbour !strike") == 8);
}

TEST_CASE("NOT behind the name of a field is refused with the right spelling") {
    CHECK(begins(hint_of("keyword:NOT law"), "for articles without it write -keyword:law"));
    CHECK(begins(hint_of("title:NOT harbour"), "for articles without it write -title:harbour"));
    CHECK(tree_of("title:NOTE") == "@title note");
}

TEST_CASE("a minus sign behind the name of a field is one before it, and that is said") {
    CHECK(tree_of("title:-harbour") == "not(everything @title harbour)");
    CHECK(tree_of("strike section:-sport") == "not(strike value@section :sport)");
    CHECK(tree_of("body:-\"a b\" c") == "not(c phrase(@body a @body b))");
    CHECK(tree_of("-keyword:-law") == "value@keyword :law");
    CHECK(tree_of("a OR agency:-dpa") == "any(a not(everything value@agency :dpa))");
    CHECK(tree_of("title:(a -b)") == "not(@title a @title b)");
    CHECK(tree_of("section:\"-sport\"") == "value@section :-sport");
    CHECK(tree_of("file:-a.txt") == "value@file :-a.txt");
    CHECK(parse_query("title:-harbour", on_leap_day()).warnings.size() == 1);
    // What this would mean is not clear.
    CHECK(begins(hint_of("date:-2019"), "for articles without it write -date:2019"));
    CHECK(begins(hint_of("agency:AFP,-dpa"), "for articles without it write -agency:dpa"));
    CHECK(begins(hint_of("body:−harbour"), "for articles without it write -body:harbour"));
}

TEST_CASE("operators of other languages are refused") {
    CHECK(begins(hint_of("a || b"), "write OR"));
    CHECK(begins(hint_of("a||b"), "write OR"));
    CHECK(begins(hint_of("agency:(AFP || dpa)"), "write OR"));
    CHECK(begins(hint_of("a && b"), "write AND"));
    CHECK(begins(hint_of("title:a&&b"), "write AND"));
    CHECK(begins(hint_of("a ANDNOT b"), "write NOT"));
    CHECK(begins(hint_of("a AND_NOT b"), "write NOT"));
    CHECK(refusal_of("https://quay.example/?a&&b||c").empty());
    CHECK(refusal_of("\"a || b && !c\"").empty());
}

TEST_CASE("ranges in square or curly brackets are refused with ours") {
    CHECK(begins(hint_of("date:[2019-03 TO 2020]"), "write date:2019-03..2020"));
    CHECK(begins(hint_of("updated:{2019 TO *}"), "write updated:2019.."));
    CHECK(begins(hint_of("[1989 TO 1991]"), "write date:1989..1991"));
    CHECK(begins(hint_of("title:[a TO c]"), "only dates have ranges"));
    CHECK(refusal_of("[the editor] TO be").empty());
}

TEST_CASE("signs that stand alone or inside words stay text") {
    for (const auto* query : {"stop ! now", "Wow!", "!!! ban", "AT&T", "well-being", "a - b",
                              "a & b", "source:Yahoo!", "ANDNOTE", "#!ban"}) {
        CAPTURE(query);
        CHECK(refusal_of(query).empty());
    }
}

TEST_CASE("a dash that is no minus and a field with an equals sign are warned of") {
    const auto warnings = [](std::string_view query) {
        return parse_query(query, on_leap_day()).warnings.size();
    };
    CHECK(warnings("harbour –strike") == 1);
    CHECK(warnings("harbour —strike") == 1);
    CHECK(warnings("source=Dawn") == 1);
    CHECK(warnings("harbour strike") == 0);
    CHECK(warnings("a=b") == 0);
}

} // namespace
} // namespace lacuna::searcher
