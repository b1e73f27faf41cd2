// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/searcher/output/sample_result.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <string>

namespace lacuna::searcher {

namespace {

using Json = nlohmann::json;

Json parsed(std::string_view view) { return Json::parse(rendered("json", view, sample_result())); }

} // namespace

TEST_CASE("an object of JSON has the fixed keys in every view") {
    for (const View& view : views()) {
        const Json json = parsed(view.name);
        CAPTURE(view.name);
        for (const char* key : {"format_version", "query", "parsed", "total", "offset", "limit",
                                "took_ms", "results", "facets", "suggestion", "warnings"})
            CHECK(json.contains(key));
        CHECK(json["format_version"] == 1);
        CHECK(json["total"] ==
              Json::parse(R"({"estimate":12345,"lower":12345,"upper":12345,"exact":true})"));
        CHECK(json["facets"]["source"][1] == Json::parse(R"({"value":"新华社","count":4})"));
        CHECK(json["suggestion"].is_null());
        CHECK(json["warnings"].is_array());
    }
}

TEST_CASE("a result of JSON has the fixed keys") {
    const Json expected = Json::parse(R"({"rank":1,"id":"0123456789abcdef","score":12.5,
        "title":"Court blocks site","title_marks":[[0,5]],"date":"2015-08-19",
        "source":"TRT World","agency":[],"credits":[{"name":"Reuters","role":"photo"}],
        "language":"en","url":"https://gazette.example/1","file":"news/1.html","byline":[],
        "snippet":{"text":"The court blocked it.","marks":[[4,9]],"field":"body"},"own_id":null})");
    CHECK(parsed("results")["results"][0] == expected);
}

TEST_CASE("each view adds its part") {
    CHECK(parsed("timeline")["timeline"]["counts"][1] ==
          Json::parse(R"({"value":"2015","count":12})"));
    CHECK(parsed("timeline")["timeline"]["by"] == "year");
    CHECK(parsed("terms")["terms"][0]["origin"] == "inflection (en)");
    CHECK(parsed("kwic")["lines"][0]["match"] == "court");
    CHECK_FALSE(parsed("results").contains("timeline"));
    const Json full = parsed("full")["results"][0];
    CHECK(full["body"] == "The court blocked it.\n\nNobody knows why.");
    CHECK(full["section"].is_null());
    CHECK(full["keywords"].is_array());
}

TEST_CASE("marks of a whole body are those of the body") {
    SearchResult result = sample_result();
    result.hits[0].snippet = {std::string(result.hits[0].article.body()), {{4, 9}}};
    const Json full = Json::parse(rendered("json", "full", result))["results"][0];
    CHECK(full["body_marks"] == Json::parse("[[4,9]]"));
    CHECK(full["snippet"]["text"] == "");
}

TEST_CASE("a snippet may be a whole short body") {
    SearchResult result = sample_result();
    result.hits[0].article.set(FieldId::body, result.hits[0].snippet.text, "test");
    const Json hit = Json::parse(rendered("json", "results", result))["results"][0];
    CHECK(hit["snippet"]["text"] == "The court blocked it.");
}

TEST_CASE("several queries are an array, and each names itself") {
    OutputSettings settings;
    settings.several_queries = true;
    std::ostringstream out;
    const auto format = find_output_format("json")->make();
    format->begin(out, settings);
    format->write(out, sample_result());
    format->write(out, sample_result());
    format->end(out);
    const Json json = Json::parse(out.str());
    REQUIRE(json.size() == 2);
    CHECK(json[1]["query_id"] == "q1");
}

TEST_CASE("what could steer a terminal is escaped and not lost") {
    SearchResult result = sample_result();
    result.hits[0].title = {"a\u202e\x1b b\u2028", {{5, 6}}};
    const std::string text = rendered("json", "results", result);
    CHECK(text.find("a\\u202e\\u001b b\\u2028") != std::string::npos);
    CHECK(Json::parse(text)["results"][0]["title"] == result.hits[0].title.text);
}

} // namespace lacuna::searcher
