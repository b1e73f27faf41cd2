// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/json_ld.hpp"

#include <doctest/doctest.h>
#include <string>
#include <vector>

using lacuna::corpus::PageFacts;
using lacuna::corpus::PageTree;
using Strings = std::vector<std::string>;

namespace {

PageFacts json_ld(const std::string& script) {
    return lacuna::corpus::read_json_ld(
        PageTree("<head><script type='application/ld+json'>" + script + "</script></head>"));
}

} // namespace

TEST_CASE("JSON-LD gives the facts of its article") {
    const auto facts = json_ld(R"({"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Ban &amp; block", "datePublished": "2020-01-02T03:04:05Z",
        "dateModified": "2021-01-01", "author": [{"@type": "Person", "name": "Ann Lee"}, "Bob Ray"],
        "publisher": {"@type": "Organization", "name": "Gazette"}, "articleSection": ["World", "Asia"],
        "keywords": "VPN, China", "inLanguage": "en-GB",
        "mainEntityOfPage": {"@id": "https://gazette.example/1"}})");
    CHECK(facts.rule == lacuna::Rule::json_ld);
    CHECK(facts.headline == "Ban & block");
    CHECK(facts.published == "2020-01-02T03:04:05Z");
    CHECK(facts.authors == Strings{"Ann Lee", "Bob Ray"});
    CHECK(facts.publisher == "Gazette");
    CHECK(facts.section == "World");
    CHECK(facts.keywords == Strings{"VPN", "China"});
    CHECK(facts.language == "en-GB");
    CHECK(facts.url == "https://gazette.example/1");
}

TEST_CASE("the article is found wherever JSON-LD puts it") {
    const Strings scripts{
        R"([{"@type": "Organization", "name": "Site"}, {"@type": "Article", "headline": "Right"}])",
        R"({"@graph": [{"@type": "WebPage", "headline": "Page"}, {"@type": "BlogPosting", "headline": "Right"}]})",
        R"({"@type": "WebPage", "headline": "Page", "mainEntity": {"@type": "NewsArticle", "headline": "Right"}})",
        R"({"@type": ["Thing", "ReportageNewsArticle"], "headline": "Right"})",
        R"({"@type": "http://schema.org/NewsArticle", "headline": "Right"})",
    };
    for (const auto& script : scripts) {
        CAPTURE(script);
        CHECK(json_ld(script).headline == "Right");
    }
}

TEST_CASE("an author or publisher may be a reference to another object") {
    const auto facts = json_ld(R"({"@graph": [
        {"@type": "NewsArticle", "headline": "H", "author": {"@id": "#a"}, "publisher": {"@id": "#p"}},
        {"@type": "Person", "@id": "#a", "name": "Ann Lee"},
        {"@type": "Organization", "@id": "#p", "name": "Gazette"}]})");
    CHECK(facts.authors == Strings{"Ann Lee"});
    CHECK(facts.publisher == "Gazette");
}

TEST_CASE("the usual slips of JSON-LD are forgiven") {
    const Strings scripts{
        "{\"@type\": \"Article\", \"headline\": \"Right\",}",
        "{\"@type\": \"Article\", \"keywords\": [\"a\", ], \"headline\": \"Right\"}",
        "<!-- {\"@type\": \"Article\", \"headline\": \"Right\"} -->",
        "//<![CDATA[\n{\"@type\": \"Article\", \"headline\": \"Right\"}\n//]]>",
        "{\"@type\": \"Article\", \"description\": \"two\nlines\", \"headline\": \"Right\"}",
        "{\"@type\": \"Article\", \"headline\": \"Right\"};",
    };
    for (const auto& script : scripts) {
        CAPTURE(script);
        CHECK(json_ld(script).headline == "Right");
    }
}

TEST_CASE("JSON-LD that is broken or of something else says nothing") {
    const Strings scripts{"",
                          "{",
                          "null",
                          "{\"@type\": \"Recipe\", \"name\": \"Soup\"}",
                          "{\"@type\": 5}",
                          std::string(200'000, '['),
                          "{\"@graph\": \"no\", \"author\": {}}"};
    for (const auto& script : scripts) {
        CAPTURE(script.substr(0, 40));
        CHECK(json_ld(script).headline.empty());
    }
}
