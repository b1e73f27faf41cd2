// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/visible_facts.hpp"

#include <doctest/doctest.h>
#include <string>
#include <vector>

using lacuna::corpus::KnownFacts;
using lacuna::corpus::MarkedPage;
using lacuna::corpus::PageTree;
using lacuna::corpus::VisibleFacts;
using Strings = std::vector<std::string>;

namespace {

const std::string paragraph =
    "<p>The ministry ordered providers to block the site on Monday, officials said, and most of "
    "them had done so by the evening of the same day.</p>";

VisibleFacts facts_of(const std::string& head, const std::string& tail = "") {
    const PageTree tree("<html><body><h1>Site blocked</h1>" + head + "<div>" + paragraph +
                        paragraph + "</div>" + tail + "</body></html>");
    const MarkedPage page(tree);
    const KnownFacts known{"Site blocked", "en"};
    return lacuna::corpus::read_visible(page, lacuna::corpus::main_text(page, known), known);
}

std::string day_of(const VisibleFacts& facts) {
    return facts.dates.published ? format_iso(*facts.dates.published) : std::string();
}

} // namespace

TEST_CASE("elements that say what they are give date and names") {
    const auto facts = facts_of("<div><time datetime='2012-01-18'>yesterday</time>"
                                "<a rel=author>Plato</a></div>");
    CHECK(day_of(facts) == "2012-01-18");
    CHECK(facts.byline.people == Strings{"Plato"});
}

TEST_CASE("without such elements the lines above the text are read") {
    const auto facts = facts_of("<p>World</p><p>By Ann Lee</p><p>18 January 2012</p>");
    CHECK(day_of(facts) == "2012-01-18");
    CHECK(facts.byline.people == Strings{"Ann Lee"});
    CHECK(facts_of("<p>Ann Lee · March 17, 2025</p>").byline.people == Strings{"Ann Lee"});
}

TEST_CASE("a line that names people is preferred to one that names an agency") {
    const auto facts = facts_of("<p>By AFP</p><p>By Ann Lee</p>");
    CHECK(facts.byline.people == Strings{"Ann Lee"});
    CHECK(facts_of("<p>By AFP</p>").byline.others == Strings{"AFP"});
    CHECK(facts_of("<p>By nightfall</p>").byline.others.empty());
}

TEST_CASE("the lines above and below the text are known") {
    const auto facts = facts_of("<p>World</p>", "<p>Gazette and agencies</p>");
    CHECK(facts.head_lines == Strings{"World"});
    CHECK(facts.tail_lines == Strings{"Gazette and agencies"});
}

TEST_CASE("a link to the page of a writer above the text names them") {
    const auto facts = facts_of("<p><a href='/autoren/karla-probe'>Karla Probe</a>, "
                                "<a href='https://x.example/authors/9'>Ann Lee</a></p>");
    CHECK(facts.byline.people == Strings{"Karla Probe", "Ann Lee"});
    CHECK(facts_of("<p><a href='/world/karla-probe'>Karla Probe</a></p>").byline.people.empty());
    CHECK(facts_of("<p><a href='/authors/all'>Our writers</a></p>").byline.people.empty());
    CHECK(facts_of("", "<p><a href='/author/ann-lee'>Ann Lee</a></p>").byline.people.empty());
}

TEST_CASE("an element for the author that names an organisation names nobody") {
    const auto facts = facts_of("<p class='author'>The Harbour and Fishery Ministries</p>");
    CHECK(facts.byline.people.empty());
}

TEST_CASE("a heading that begins with a kicker is the headline's place") {
    const std::string page = "<h2><span>Censorship</span> A site of the harbour is blocked</h2>"
                             "<p>By Ann Lee</p><div>" +
                             paragraph + paragraph + "</div>";
    const PageTree tree("<html><body><p>By Bob Ray</p>" + page + "</body></html>");
    const MarkedPage marked(tree);
    const KnownFacts known{"A site of the harbour is blocked", "en"};
    const auto facts =
        lacuna::corpus::read_visible(marked, lacuna::corpus::main_text(marked, known), known);
    CHECK(facts.byline.people == Strings{"Ann Lee"});
}
