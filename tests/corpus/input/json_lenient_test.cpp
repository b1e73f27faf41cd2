// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/input/json_lenient.hpp"

#include <doctest/doctest.h>
#include <string>

using lacuna::corpus::lenient_json;

TEST_CASE("JSON as it is often written is made strict") {
    struct Case {
        std::string written;
        std::string strict;
    };
    const Case cases[] = {
        {R"({"a":[1,2,],"b":{"c":1,},})", R"({"a":[1,2],"b":{"c":1}})"},
        {R"([,1,,2])", R"([1,2])"},
        {R"({"a":NaN,"b":-Infinity,"c":undefined})", R"({"a":null,"b":null,"c":null})"},
        {R"({'a': 'it\'s "so"', 'b': None, 'c': True})",
         R"({"a": "it's \"so\"", "b": null, "c": true})"},
        {R"({a:1,b_2:"x"})", R"({"a":1,"b_2":"x"})"},
        {"{\"a\":1, // eins, [\n \"b\":2 /* zwei */ }", "{\"a\":1, \n \"b\":2  }"},
        {R"({"a":123456789012345678901234567890,"b":007,"c":-1.50})",
         R"({"a":"123456789012345678901234567890","b":"007","c":-1.50})"},
        {"\xEF\xBB\xBF{\"a\":1}", R"({"a":1})"},
        {"{\"a\":\"one\n\ntwo\"}", R"({"a":"one\n\ntwo"})"},
        {R"({"_id":ObjectId("5f"),"n":NumberLong(7)})", R"({"_id":"5f","n":7})"},
        {R"({"a":"http://x.example/, ]","b":[1.5e3,true,null]})",
         R"({"a":"http://x.example/, ]","b":[1.5e3,true,null]})"},
    };
    for (const auto& [written, strict] : cases) {
        CAPTURE(written);
        CHECK(lenient_json(written).text == strict);
    }
    CHECK(lenient_json(R"({"a":[1,2]})").what.empty());
    CHECK(lenient_json("[1,]").what == "commas without a value left out");
}

TEST_CASE("text that only begins like JSON takes linear time") {
    for (const char* const piece : {",", "/*", "//", "'", "a(", "#\n", "\\", "{a:", "1"}) {
        std::string text = "{";
        while (text.size() < 2'000'000) text += piece;
        CAPTURE(piece);
        CHECK_NOTHROW(static_cast<void>(lenient_json(text)));
    }
}
