// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/script_json.hpp"

#include <doctest/doctest.h>
#include <string>
#include <vector>

using lacuna::corpus::values_of_script;
using Strings = std::vector<std::string>;

namespace {

std::string value_of(const std::string& script) {
    const auto values = values_of_script(script);
    return values.size() == 1 ? values.front() : std::to_string(values.size()) + " values";
}

} // namespace

TEST_CASE("what is well formed stays as it is") {
    const std::string script = R"({"a":[1,-2.5,true,null],"b":{"c":"d \"e\" \u00e9"}})";
    CHECK(value_of(script) == script);
    CHECK(values_of_script("").empty());
    CHECK(values_of_script("var x;").empty());
}

TEST_CASE("commas too many or missing are mended") {
    CHECK(value_of(R"({"a":1,,"b":2,})") == R"({"a":1,"b":2})");
    CHECK(value_of(R"({,"a":[,1,,2,],})") == R"({"a":[1,2]})");
    CHECK(value_of("{\"a\":\"x\"\n\"b\":[1]\n\"c\":2}") == R"({"a":"x","b":[1],"c":2})");
    CHECK(value_of(R"({"a":,"b":2})") == R"({"a":null,"b":2})");
}

TEST_CASE("several values in one script are several") {
    CHECK(values_of_script("{\"a\":1}\n{\"b\":2}") == Strings{R"({"a":1})", R"({"b":2})"});
    CHECK(values_of_script(R"({"a":1},[2];{"b":3})") == Strings{R"({"a":1})", "[2]", R"({"b":3})"});
}

TEST_CASE("quotes inside a text do not end it") {
    CHECK(value_of(R"({"a":"The "free" paper","b":2})") == R"({"a":"The \"free\" paper","b":2})");
    CHECK(value_of(R"({"a":"He said "no", and left","b":"x"})") ==
          R"({"a":"He said \"no\", and left","b":"x"})");
    CHECK(value_of(R"({"a":"Das "Blatt"","b":"x"})") == R"({"a":"Das \"Blatt\"","b":"x"})");
    CHECK(value_of(R"({"a":["one "two" three","four"]})") ==
          R"({"a":["one \"two\" three","four"]})");
}

TEST_CASE("raw line breaks and stray backslashes are escaped") {
    CHECK(value_of("{\"a\":\"one\ntwo\tthree\"}") == R"({"a":"one\ntwo three"})");
    CHECK(value_of(R"({"a":"it\'s \x"})") == R"({"a":"it's x"})");
}

TEST_CASE("comments and marks around a script are no part of it") {
    CHECK(value_of("<!--\n//<![CDATA[\n{\"a\":1}\n//]]>\n-->") == R"({"a":1})");
    CHECK(value_of("/* <![CDATA[ */ {\"a\": 1, /* old */ \"b\": 2 // new\n} /* ]]> */") ==
          R"({"a":1,"b":2})");
    CHECK(value_of(R"({"a":"http://x.example/"})") == R"({"a":"http://x.example/"})");
}

TEST_CASE("names and texts in other quotes or none are read") {
    CHECK(value_of("{a: 'it', 'b': \"x\"}") == R"({"a":"it","b":"x"})");
    CHECK(value_of("{\"a\":undefined,\"b\":007}") == R"({"a":null,"b":null})");
}

TEST_CASE("an end that was cut off is made up") {
    CHECK(value_of(R"({"a":[{"b":"c)") == R"({"a":[{"b":"c"}]})");
    CHECK(value_of(R"({"a":1,"b)") == R"({"a":1,"b":null})");
    CHECK(value_of(R"({"a":1]},"b":2})") == R"({"a":1})");
}
