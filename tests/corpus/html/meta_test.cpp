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
    CHECK(facts.published == "2020-02-03");
    CHECK(facts.modified == "2022-01-01");
    CHECK(facts.publisher == "Gazette");
    CHECK(facts.section == "World");
    CHECK(facts.keywords == Strings{"VPN", "China"});
    CHECK(facts.language == "en_GB");
    CHECK(facts.url == "https://gazette.example/1");
}

TEST_CASE("the names of many systems are known, whatever their case") {
    struct Case {
        std::string element;
        std::string PageFacts::*fact;
    };
    const std::vector<Case> cases{
        {"<meta name='DC.Date' content='v'>", &PageFacts::published},
        {"<meta name='dcterms.issued' content='v'>", &PageFacts::published},
        {"<meta name='parsely-pub-date' content='v'>", &PageFacts::published},
        {"<meta name='sailthru.date' content='v'>", &PageFacts::published},
        {"<meta name='citation_publication_date' content='v'>", &PageFacts::published},
        {"<meta itemprop='datePublished' content='v'>", &PageFacts::published},
        {"<meta name='twitter:title' content='v'>", &PageFacts::headline},
        {"<meta name='dc.publisher' content='v'>", &PageFacts::publisher},
        {"<meta http-equiv='Content-Language' content='v'>", &PageFacts::language},
    };
    for (const auto& row : cases) {
        CAPTURE(row.element);
        CHECK(meta(row.element).*row.fact == "v");
    }
}

TEST_CASE("an address is no author, and only a whole address is canonical") {
    CHECK(meta("<meta property='article:author' content='https://facebook.com/ann'>")
              .authors.empty());
    CHECK(meta("<meta name='author' content='Ann Lee'>").authors == Strings{"Ann Lee"});
    CHECK(meta("<link rel=canonical href='/1'>").url.empty());
}

TEST_CASE("the name of the site is cut off the title") {
    using lacuna::corpus::without_site_name;
    CHECK(without_site_name("Ban lifted - The Gazette", "The Gazette", "") == "Ban lifted");
    CHECK(without_site_name("The Gazette | Ban lifted", "The Gazette", "") == "Ban lifted");
    CHECK(without_site_name("Ban lifted – after years", "The Gazette", "") ==
          "Ban lifted – after years");
    CHECK(without_site_name("Ban lifted | World | Gazette", "Gazette", "") == "Ban lifted | World");
    CHECK(without_site_name("Ban lifted - Gulf Lantern", "", "gulflantern.example") ==
          "Ban lifted");
    CHECK(without_site_name("Ban lifted", "Ban lifted", "") == "Ban lifted");
}
