// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/feeds/feed.hpp"

#include "corpus/feeds/feed_entry.hpp"
#include "tests/corpus/reading.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <string>
#include <vector>

using lacuna::Article;
using lacuna::FieldId;
using lacuna::format_iso;
using lacuna::corpus::read_as;
using lacuna::corpus::recognise_format;

namespace {

Article rss_item(const std::string& inside, const std::string& channel = "") {
    const auto reading =
        read_as("rss", "<rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/' "
                       "xmlns:content='http://purl.org/rss/1.0/modules/content/' "
                       "xmlns:media='http://search.yahoo.com/mrss/'><channel>" +
                           channel + "<item>" + inside + "</item></channel></rss>");
    REQUIRE(reading.articles.size() == 1);
    return reading.articles.front();
}

Article atom_entry(const std::string& inside, const std::string& feed = "") {
    const auto reading = read_as("atom", "<feed xmlns='http://www.w3.org/2005/Atom' "
                                         "xml:base='https://quay.example/a/'>" +
                                             feed + "<entry>" + inside + "</entry></feed>");
    REQUIRE(reading.articles.size() == 1);
    return reading.articles.front();
}

bool is_summary(const Article& article) {
    return std::any_of(article.extra.begin(), article.extra.end(), [](const auto& pair) {
        return pair.first == lacuna::corpus::text_kind_key;
    });
}

} // namespace

TEST_CASE("feeds are told by their outermost element") {
    struct Case {
        std::string beginning;
        std::string format;
    };
    const Case cases[] = {
        {"<rss version='0.91'><channel>", "rss"},
        {"<rdf:RDF xmlns='http://purl.org/rss/1.0/'><channel>", "rss"},
        {"<CHANNEL><ITEM HREF='a'>", "rss"},
        {"<!-- a --><feed xmlns='http://www.w3.org/2005/Atom'>", "atom"},
        {"<feed version='0.3' xmlns='http://purl.org/atom/ns#'>", "atom"},
        {"<rss xmlns:wp='http://wordpress.org/export/1.1/'>", "wxr"},
        {"<OAI-PMH xmlns='http://www.openarchives.org/OAI/2.0/'>", "oai"},
        {"{\"version\": \"https://jsonfeed.org/version/1\", \"items\": [", "json-feed"},
    };
    for (const auto& [beginning, format] : cases) {
        CAPTURE(beginning);
        const auto* const found = recognise_format(beginning, "x.xml");
        REQUIRE(found != nullptr);
        CHECK(found->name == format);
    }
}

TEST_CASE("the full text of an item counts, and its description is the standfirst") {
    const auto full =
        rss_item("<title>A</title><description>In short.</description>"
                 "<content:encoded><![CDATA[<p>One.</p><p>Two.</p>]]></content:encoded>");
    CHECK(full.body() == "One.\n\nTwo.");
    CHECK(full.first(FieldId::standfirst) == "In short.");
    CHECK_FALSE(is_summary(full));
    const auto brief =
        rss_item("<title>A</title><description>&lt;b&gt;In&lt;/b&gt; short.</description>");
    CHECK(brief.body() == "In short.");
    CHECK(is_summary(brief));
    const auto naked =
        rss_item("<title>A</title><description><p>In</p><p>short.</p></description>");
    CHECK(naked.body() == "In\n\nshort.");
}

TEST_CASE("the channel says what its items do not") {
    const auto article = rss_item("<title>A</title><link>/2019/a</link>",
                                  "<title>The Quay Wire</title><link>https://quay.example/</link>"
                                  "<language>fr-CA</language>");
    CHECK(article.first(FieldId::source) == "The Quay Wire");
    CHECK(article.first(FieldId::url) == "https://quay.example/2019/a");
    CHECK(article.first(FieldId::language) == "fr");
    const auto lent =
        rss_item("<title>A</title><source url='https://pier.example/rss'>Pier Post</source>",
                 "<title>The Quay Wire</title>");
    CHECK(lent.first(FieldId::source) == "Pier Post");
}

TEST_CASE("a known paper is called by its name, not by that of one of its feeds") {
    const auto article = rss_item("<title>A</title><link>https://www.lemonde.fr/a</link>",
                                  "<title>International : toute l'actualite</title>");
    CHECK_FALSE(article.has(FieldId::source));
}

TEST_CASE("authors of feeds are names and no addresses of mail") {
    struct Case {
        std::string written;
        std::string name;
    };
    const Case cases[] = {
        {"<author>ann@quay.example (Ann Lee)</author>", "Ann Lee"},
        {"<author>Ann Lee &lt;ann@quay.example&gt;</author>", "Ann Lee"},
        {"<dc:creator>Ann Lee</dc:creator>", "Ann Lee"},
        {"<author><name>Ann Lee</name><email>ann@quay.example</email></author>", "Ann Lee"},
        {"<author>ann@quay.example</author>", ""},
    };
    for (const auto& [written, name] : cases) {
        CAPTURE(written);
        CHECK(rss_item("<title>A</title>" + written).first(FieldId::byline) == name);
    }
}

TEST_CASE("dates are read under the names of every dialect") {
    for (const std::string name : {"pubDate", "dc:date", "published", "issued", "dcterms:issued"}) {
        CAPTURE(name);
        const auto article =
            rss_item("<title>A</title><" + name + ">2016-07-15T22:10:00+02:00</" + name + ">");
        REQUIRE(article.date);
        CHECK(format_iso(*article.date).starts_with("2016-07-15"));
    }
    const auto changed = atom_entry("<title>A</title><updated>2016-07-16T08:00:00Z</updated>");
    REQUIRE(changed.date);
    CHECK(format_iso(*changed.date) == "2016-07-16T08:00:00Z");
}

TEST_CASE("the guid is the address unless it says that it is none") {
    CHECK(rss_item("<title>A</title><guid>https://quay.example/7</guid>").first(FieldId::url) ==
          "https://quay.example/7");
    const auto apart =
        rss_item("<title>A</title><guid isPermaLink='false'>https://quay.example/7</guid>");
    CHECK_FALSE(apart.has(FieldId::url));
    CHECK(apart.own_id == "https://quay.example/7");
}

TEST_CASE("texts of Atom are read as their types say") {
    struct Case {
        std::string written;
        std::string title;
    };
    const Case cases[] = {
        {"<title>a &lt; b</title>", "a < b"},
        {"<title type='text'>R&amp;D</title>", "R&D"},
        {"<title type='html'>R&amp;amp;D &lt;i>now&lt;/i></title>", "R&D now"},
        {"<title type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'>A <b>b</b></div></title>",
         "A b"},
        {"<title type='text/html' mode='base64'>UXVheSA8Yj5uZXdzPC9iPg==</title>", "Quay news"},
    };
    for (const auto& [written, title] : cases) {
        CAPTURE(written);
        CHECK(atom_entry(written).title() == title);
    }
}

TEST_CASE("the link to the page counts, resolved against every base around it") {
    const auto article = atom_entry("<title>A</title><link rel='enclosure' href='b.mp3'/>"
                                    "<link type='application/pdf' href='a.pdf'/>"
                                    "<link rel='alternate' xml:base='b/' href='../c.html'/>");
    CHECK(article.first(FieldId::url) == "https://quay.example/a/c.html");
}

TEST_CASE("the author and the language of a feed are those of its entries") {
    const auto article = atom_entry("<title>A</title><content xml:lang='de'>Text.</content>",
                                    "<title>Quay</title><author><name>Ann Lee</name></author>");
    CHECK(article.first(FieldId::byline) == "Ann Lee");
    CHECK(article.first(FieldId::language) == "de");
    CHECK(article.first(FieldId::source) == "Quay");
}

TEST_CASE("pictures of Media RSS have captions and credits") {
    const auto article = rss_item("<title>A</title><description>Text.</description><media:content>"
                                  "<media:description>The pier</media:description>"
                                  "<media:credit role='photographer'>Ann Lee/Reuters</media:credit>"
                                  "</media:content>");
    CHECK(article.all(FieldId::captions) == std::vector<std::string>{"The pier"});
    REQUIRE(article.credits.size() == 1);
    CHECK(article.credits[0].name == "Reuters");
    CHECK(article.credits[0].role == lacuna::CreditRole::photo);
}
