// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/headline.hpp"

#include <doctest/doctest.h>
#include <string>
#include <string_view>

using lacuna::corpus::MarkedPage;
using lacuna::corpus::PageTree;
using lacuna::corpus::SiteNames;

namespace {

std::string headline_of(const std::string& body, std::string_view title,
                        const SiteNames& sites = {}) {
    const PageTree tree("<html><body>" + body + "</body></html>");
    return lacuna::corpus::visible_headline(MarkedPage(tree), title, sites);
}

const std::string text = "<p>The ministry ordered providers to block the site on Monday, officials "
                         "said, and most of them had done so by the evening of the same day.</p>";

} // namespace

TEST_CASE("of several headings the headline is in the title") {
    const std::string body = "<h1>The Gazette</h1><h1>Site blocked</h1>";
    CHECK(headline_of(body, "Site blocked - Harbour") == "Site blocked");
    CHECK(headline_of("<p>x</p>", "Site blocked").empty());
}

TEST_CASE("the name of the site above the headline is not it") {
    const std::string body = "<h1>The Gazette</h1><h2>Site blocked</h2>" + text;
    CHECK(headline_of(body, "Site blocked - The Gazette") == "Site blocked");
    CHECK(headline_of(body, "Site blocked • The Gazette", SiteNames({"The Gazette"}, "")) ==
          "Site blocked");
    CHECK(headline_of("<h1>The Gazette</h1><div><h3>Сайт закрыт</h3>" + text + "</div>",
                      "Сайт закрыт | The Gazette") == "Сайт закрыт");
    CHECK(headline_of("<h1>Site blocked</h1>" + text + "<h2>The Gazette</h2>",
                      "Site blocked - The Gazette") == "Site blocked");
}

TEST_CASE("a section above the headline is not it") {
    CHECK(headline_of("<h1>World</h1><h2>Site blocked</h2>" + text,
                      "Site blocked | World | Gazette") == "Site blocked");
}

TEST_CASE("without a title the heading above the text is the headline") {
    const std::string body = "<h3>Menu</h3><ul><li>Home</li><li>World</li><li>Sport</li></ul>"
                             "<h1></h1><h2>Site blocked</h2><p>18 January 2012</p>";
    CHECK(headline_of(body + text, "") == "Site blocked");
    CHECK(headline_of(text + "<h2>More</h2>", "").empty());
}

TEST_CASE("a stated headline loses the site and what stands beside the one shown") {
    using lacuna::corpus::bare_headline;
    const SiteNames sites({"Gazette"}, "");
    CHECK(bare_headline("Site blocked - Gazette", "", sites) == "Site blocked");
    CHECK(bare_headline("Site blocked - Lamp Co.", "Site blocked", sites) == "Site blocked");
    CHECK(bare_headline("Opinion | Site blocked", "Site blocked", sites) == "Site blocked");
    CHECK(bare_headline("Site blocked again", "Site blocked", sites) == "Site blocked again");
    CHECK(bare_headline("Site blocked", "Another heading", sites) == "Site blocked");
}

TEST_CASE("what a title adds beside the headline is known") {
    using lacuna::corpus::beside_headline;
    CHECK(beside_headline("Site blocked – The Gazette", "Site blocked") == "The Gazette");
    CHECK(beside_headline("Gazette | Site blocked", "Site blocked") == "Gazette");
    CHECK(beside_headline("Site blocked again", "Site blocked").empty());
    CHECK(beside_headline("A | Site blocked | B", "Site blocked").empty());
    CHECK(beside_headline("Site blocked", "").empty());
}

TEST_CASE("a kicker in the heading is no part of the headline") {
    CHECK(headline_of("<h1><span class='page__kicker'>Censorship</span>"
                      "<span>Site blocked</span></h1>" +
                          text,
                      "Site blocked - Harbour") == "Site blocked");
    CHECK(headline_of("<h2><em class='dachzeile'>Zensur</em> Site blocked</h2>" + text,
                      "Site blocked") == "Site blocked");
    CHECK(headline_of("<h1><span class='topline'>Site blocked</span></h1>" + text, "x") ==
          "Site blocked");
}
