// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/meta.hpp"

#include "corpus/html/page_facts.hpp"

#include <doctest/doctest.h>
#include <string>
#include <vector>

using lacuna::corpus::PageFacts;
using lacuna::corpus::PageTree;
using Strings = std::vector<std::string>;

namespace {

PageFacts meta(const std::string& head) {
    return lacuna::corpus::read_meta(
        PageTree("<html><head>" + head + "</head><body>x</body></html>"));
}

} // namespace

TEST_CASE("meta elements give facts in order of trust") {
    const auto facts =
        meta(R"(<meta name="title" content="Less"><meta property="og:title" content="Right">
        <meta name="date" content="2001-01-01"><meta property="article:published_time" content="2020-02-03">
        <meta property="article:modified_time" content="2022-01-01">
        <meta property="og:site_name" content="Gazette"><meta property="article:section" content="World">
        <meta property="article:tag" content="VPN"><meta property="article:tag" content="China">
        <meta name="keywords" content="ignored"><meta property="og:locale" content="en_GB">
        <link rel="canonical" href="https://gazette.example/1">)");
    CHECK(facts.rule == lacuna::Rule::meta);
    CHECK(facts.headline == "Right");
    CHECK(facts.published == Strings{"2020-02-03", "2001-01-01"});
    CHECK(facts.modified == Strings{"2022-01-01"});
    CHECK(facts.publisher == "Gazette");
    CHECK(facts.section == "World");
    CHECK(facts.keywords == Strings{"VPN", "China"});
    CHECK(facts.language == "en_GB");
    CHECK(facts.url == "https://gazette.example/1");
}

TEST_CASE("the names of many systems are known, whatever their case") {
    const Strings dates{
        "<meta name='DC.Date' content='v'>",
        "<meta name='dcterms.issued' content='v'>",
        "<meta name='parsely-pub-date' content='v'>",
        "<meta name='sailthru.date' content='v'>",
        "<meta name='citation_publication_date' content='v'>",
        "<meta itemprop='datePublished' content='v'>",
        "<meta name='publish-time' content='v'>",
        "<meta property='article:published' content='v'>",
    };
    for (const auto& element : dates) {
        CAPTURE(element);
        CHECK(meta(element).published == Strings{"v"});
    }
    CHECK(meta("<meta name='last-modified' content='v'>").modified == Strings{"v"});
    CHECK(meta("<meta name='twitter:title' content='v'>").headline == "v");
    CHECK(meta("<meta name='dc.publisher' content='v'>").publisher == "v");
    CHECK(meta("<meta http-equiv='Content-Language' content='v'>").language == "v");
}

TEST_CASE("a date of an item in the body is not one of the head") {
    const PageTree page("<html><head><title>T</title></head><body><p>x</p>"
                        "<div><meta itemprop='datePublished' content='2001-01-01'></div></body>");
    CHECK(lacuna::corpus::read_meta(page).published.empty());
}

TEST_CASE("the region is that of the host, else one that is stated and not everybody's") {
    const auto region = [](const std::string& html, const std::string& host) {
        return lacuna::corpus::declared_region(PageTree(html), host);
    };
    CHECK(region("<html lang=en-US><body>x", "quay.co.uk") == "GB");
    CHECK(region("<html lang=en-NZ><body>x", "quay.com") == "NZ");
    CHECK(region("<html lang=en><head><meta property=og:locale content=en_ZA></head>", "") == "ZA");
    CHECK(region("<html lang=en-IE><head><meta property=og:locale content=en_US></head>", "") ==
          "IE");
    CHECK(region("<html lang=en-US><body>x", "quay.io") == "US");
    CHECK(region("<html lang=de><body>x", "").empty());
}

TEST_CASE("an address is no author, and only a whole address is canonical") {
    CHECK(meta("<meta property='article:author' content='https://facebook.com/ann'>")
              .authors.empty());
    CHECK(meta("<meta name='author' content='Ann Lee'>").authors == Strings{"Ann Lee"});
    CHECK(meta("<link rel=canonical href='/1'>").url.empty());
}

TEST_CASE("what the name of a meta element says of a date is understood in any spelling") {
    for (const std::string name :
         {"article_publication_date", "page-published-on", "newsPubDate", "quay:publish-time",
          "quay.createdAt", "data_publicacao", "searchDate", "datum"}) {
        CAPTURE(name);
        CHECK(meta("<meta name='" + name + "' content='2020-03-01'>").published ==
              Strings{"2020-03-01"});
    }
    CHECK(meta("<meta name='quay.lastUpdate' content='2020-03-01'>").modified ==
          Strings{"2020-03-01"});
    for (const std::string name :
         {"expiration_date", "event-start-date", "unpublish_date", "cache-date", "published"}) {
        CAPTURE(name);
        const bool is_day = name != "published";
        const std::string value = is_day ? "2020-03-01" : "yes";
        CHECK(meta("<meta name='x:" + name + "' content='" + value + "'>").published.empty());
    }
}

TEST_CASE("labels of previews and what counters are told give facts") {
    const auto facts = meta("<meta name='twitter:label1' content='Verfasst von'>"
                            "<meta name='twitter:data1' content='Karla Probe'>"
                            "<meta name='twitter:label2' content='Veröffentlicht'>"
                            "<meta name='twitter:data2' content='1. März 2020'>"
                            "<meta name='twitter:label3' content='Lesezeit'>"
                            "<meta name='twitter:data3' content='3 Minuten'>");
    CHECK(facts.authors == Strings{"Karla Probe"});
    CHECK(facts.published == Strings{"1. März 2020"});
    CHECK(meta(R"(<meta name="parsely-page" content='{"title":"x","pub_date":"2020-03-01"}'>)")
              .published == Strings{"2020-03-01"});
}
