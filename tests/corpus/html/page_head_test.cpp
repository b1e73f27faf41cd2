// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/page_head.hpp"

#include "corpus/names/authority.hpp"

#include <doctest/doctest.h>
#include <string>
#include <string_view>

using lacuna::Rule;
using lacuna::corpus::Authority;
using lacuna::corpus::MarkedPage;
using lacuna::corpus::PageHead;
using lacuna::corpus::PageTree;

namespace {

PageHead head_of(const std::string& head, const std::string& body, std::string_view saved = {}) {
    const PageTree tree("<html><head>" + head + "</head><body>" + body + "</body></html>");
    return lacuna::corpus::read_page_head(MarkedPage(tree), saved, Authority::built_in());
}

const std::string text =
    "<p>The harbour office took the transmitter of the station away on Sunday night, said two of "
    "its editors, and left a sheet of paper without a signature on the table.</p>";

} // namespace

TEST_CASE("a logo in an h1 is the source and not the headline") {
    for (const std::string logo : {"<h1 class='logo'><a href='/'>The Quay</a></h1>",
                                   "<h1><a href='https://quay.example/'>The Quay</a></h1>",
                                   "<div><h1>The Quay</h1></div>"}) {
        CAPTURE(logo);
        const auto head = head_of("<title>Station silenced – The Quay</title>",
                                  logo + "<h2>Station silenced</h2>" + text);
        CHECK(head.title.text == "Station silenced");
        CHECK(head.source.text == "The Quay");
    }
}

TEST_CASE("a headline for other sites loses the name of its site") {
    const auto head = head_of("<title>Station silenced - Quay Co.</title><meta property='og:title' "
                              "content='Station silenced - Quay Co.'>",
                              "<h1>Station silenced</h1>" + text);
    CHECK(head.title.text == "Station silenced");
    CHECK(head.source.text == "Quay Co.");
    const auto named = head_of("<title>Sender verstummt ⋆ Kai</title><meta "
                               "property='og:site_name' content='Kai'>",
                               text);
    CHECK(named.title.text == "Sender verstummt");
    CHECK(named.title.rule == Rule::title);
}

TEST_CASE("an empty h1 is no headline") {
    CHECK(head_of("<title></title>", "<h1> </h1><h2>Station silenced</h2>" + text).title.text ==
          "Station silenced");
}

TEST_CASE("a page has the address on which two parts agree, and a front page's only without one") {
    const std::string ld = "<script type='application/ld+json'>{\"@type\":\"NewsArticle\","
                           "\"headline\":\"Station silenced\",\"url\":\"https://quay.example/a\"}"
                           "</script>";
    const std::string h1 = "<h1>Station silenced</h1>" + text;
    CHECK(head_of(ld, h1).address.text == "https://quay.example/a");
    CHECK(head_of(ld + "<link rel=canonical href='https://quay.example/b'>", h1).address.text ==
          "https://quay.example/b");
    CHECK(head_of(ld + "<link rel=canonical href='https://quay.example/'>", h1).address.text ==
          "https://quay.example/a");
    CHECK(head_of("<link rel=canonical href='https://quay.example/'>", h1, "https://quay.example/c")
              .address.text == "https://quay.example/c");
    const auto saved = head_of("", h1, "https://quay.example/c");
    CHECK(saved.address.text == "https://quay.example/c");
    CHECK(saved.address.rule == Rule::input);
    CHECK(head_of("<link rel=canonical href='https://quay.example/'>", h1).address.text ==
          "https://quay.example/");
}

TEST_CASE("language and region order numbers") {
    const PageTree tree("<html lang='en-GB'><body>x</body></html>");
    const auto head = lacuna::corpus::read_page_head(MarkedPage(tree), {}, Authority::built_in());
    CHECK(head.language.text == "en");
    CHECK(head.locale == "en-GB");
}
