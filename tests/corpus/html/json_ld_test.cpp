// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/json_ld.hpp"

#include <doctest/doctest.h>
#include <string>
#include <vector>

using lacuna::corpus::PageClaims;
using lacuna::corpus::PageFacts;
using lacuna::corpus::PageTree;
using Strings = std::vector<std::string>;

namespace {

PageFacts json_ld(const std::string& script, const PageClaims& claims = {}) {
    return lacuna::corpus::read_json_ld(
        PageTree("<head><script type='application/ld+json'>" + script + "</script></head>"),
        claims);
}

} // namespace

TEST_CASE("pages and things of any type that agree with the headline have dates") {
    for (const std::string type : {R"("@type":"CollectionPage","datePublished")",
                                   R"("@type":"VideoObject","name":"Right","uploadDate")",
                                   R"("@type":"Question","name":"Right","dateCreated")"}) {
        CAPTURE(type);
        const PageClaims claims{{}, {"Right"}};
        CHECK(json_ld("{" + type + R"(:"2020-03-01"})", claims).published == Strings{"2020-03-01"});
    }
    CHECK(json_ld(R"({"@type":"VideoObject","name":"Other","uploadDate":"2020-03-01"})",
                  {{}, {"Right"}})
              .published.empty());
}

TEST_CASE("JSON-LD gives the facts of its article") {
    const auto facts = json_ld(R"({"@context": "https://schema.org", "@type": "NewsArticle",
        "headline": "Ban &amp; block", "datePublished": "2020-01-02T03:04:05Z",
        "dateModified": "2021-01-01", "author": [{"@type": "Person", "name": "Ann Lee"}, "Bob Ray"],
        "publisher": {"@type": "Organization", "name": "Gazette"}, "articleSection": ["World", "Asia"],
        "keywords": "VPN, China", "inLanguage": "en-GB",
        "mainEntityOfPage": {"@id": "https://gazette.example/1"}})");
    CHECK(facts.rule == lacuna::Rule::json_ld);
    CHECK(facts.headline == "Ban & block");
    CHECK(facts.published == Strings{"2020-01-02T03:04:05Z"});
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

TEST_CASE("dates of JSON-LD may be numbers, typed values and lists") {
    const Strings scripts{
        R"({"@type": "Article", "datePublished": 1583020800000})",
        R"({"@type": "Article", "datePublished": {"@type": "DateTime", "@value": 1583020800000}})",
        R"({"@type": "Article", "datePublished": ["1583020800000", "2021-01-01"]})",
        R"({"@type": "schema:Report", "dateCreated": 1583020800000.0})",
    };
    for (const auto& script : scripts) {
        CAPTURE(script);
        const auto dates = json_ld(script).published;
        REQUIRE_FALSE(dates.empty());
        CHECK(dates.front() == "1583020800000");
    }
}

TEST_CASE("all dates of JSON-LD are kept, the day of publication first") {
    const auto facts = json_ld(R"({"@type": "BlogPosting", "dateCreated": "2020-03-02",
        "datePublished": "0001-01-01", "dateModified": "2020-04-01"})");
    CHECK(facts.published == Strings{"0001-01-01", "2020-03-02"});
    CHECK(facts.modified == Strings{"2020-04-01"});
}

TEST_CASE("JSON-LD of another story is passed over, wherever it stands") {
    const std::string other =
        R"({"@type": "NewsArticle", "headline": "Winner of the regatta", "url": "https://q.example/b",
            "datePublished": "2011-01-01"})";
    const std::string own =
        R"({"@type": "Article", "headline": "Radio closed in Orsk", "url": "https://q.example/a",
            "datePublished": "2020-01-01"})";
    const PageClaims by_address{{"https://q.example/a/"}, {}};
    const PageClaims by_headline{{}, {"Radio closed in Orsk | Quay"}};
    for (const auto& claims : {by_address, by_headline})
        for (const auto& script : {"[" + other + "," + own + "]", "[" + own + "," + other + "]"}) {
            CAPTURE(script);
            CHECK(json_ld(script, claims).published == Strings{"2020-01-01"});
        }
    CHECK(json_ld(other, by_headline).published.empty());
    CHECK(json_ld(other, by_headline).url.empty());
}

TEST_CASE("what JSON-LD calls the site is known") {
    const auto facts = json_ld(R"({"@graph": [{"@type": "WebSite", "name": "Quay &amp; Harbour"},
        {"@type": "Article", "headline": "H", "isPartOf": {"@type": "Blog", "name": "Log"}}]})");
    CHECK(facts.sites == Strings{"Quay & Harbour", "Log"});
}
