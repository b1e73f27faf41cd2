// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/xml/xml_tree.hpp"

#include "corpus/xml/xml_text.hpp"

#include <doctest/doctest.h>
#include <string>

using lacuna::corpus::first_heading;
using lacuna::corpus::line_of;
using lacuna::corpus::markup_of;
using lacuna::corpus::XmlTree;

TEST_CASE("elements are known by their namespaces, whatever a document calls those") {
    const auto tree = XmlTree::read("<r xmlns:x='http://purl.org/dc/elements/1.1/' "
                                    "xmlns='http://www.w3.org/2005/Atom' xml:lang='fr'>"
                                    "<x:creator>A</x:creator><Title lang='de'>B</Title>"
                                    "<dcterms:issued>C</dcterms:issued></r>");
    const auto root = tree.root();
    REQUIRE(root.children().size() == 3);
    CHECK(line_of(*root.child("dc:creator")) == "A");
    CHECK(line_of(*root.child("title")) == "B");
    CHECK(root.child("title")->attribute("lang") == "de");
    CHECK(root.child("title")->inherited("xml:lang") == "fr");
    CHECK(line_of(*root.child("dcterms:issued")) == "C");
    CHECK(tree.damage().empty());
}

TEST_CASE("entities of HTML are characters and no other one is expanded") {
    CHECK(line_of(XmlTree::read("<a>x&nbsp;&mdash; &#233; &amp;</a>").root()) ==
          "x \u2014 \u00E9 &");
    CHECK(line_of(XmlTree::read("<a>&lol9;</a>").root()) == "&lol9;");
    CHECK(XmlTree::read("<a>&nbsp;</a>").damage().empty());
}

TEST_CASE("XML that breaks the rules is read as it is meant, and its damage is told") {
    const auto tree = XmlTree::read("<a><b>one<br>two</b><c>three</c>");
    CHECK(line_of(*tree.root().child("b")) == "onetwo");
    CHECK(line_of(*tree.root().child("c")) == "three");
    CHECK_FALSE(tree.damage().empty());
}

TEST_CASE("what is nested too deep is left out and its text is kept") {
    std::string deep;
    for (int i = 0; i < 20'000; ++i) deep += "<d>";
    deep += "words";
    for (int i = 0; i < 20'000; ++i) deep += "</d>";
    const auto tree = XmlTree::read("<a>" + deep + "<b>more</b></a>");
    CHECK(line_of(tree.root()) == "wordsmore");
    CHECK(tree.root().child("b"));
    CHECK(tree.damage().find("deeper than 256") != std::string::npos);
}

TEST_CASE("content is HTML of its known elements, all other text kept") {
    const auto tree =
        XmlTree::read("<x><h:p xmlns:h='http://www.w3.org/1999/xhtml'>a <person>b</person> &lt;c>"
                      "<br/>d</h:p><style>e</style></x>");
    CHECK(markup_of(tree.root()) == "<p>a b &lt;c><br>d</p>");
}

TEST_CASE("a heading counts as the first one where no text stands before it") {
    const auto tree = XmlTree::read("<x> <div><h1>A <b>b</b></h1></div><p>c</p></x>");
    REQUIRE(first_heading(tree.root()));
    CHECK(line_of(*first_heading(tree.root())) == "A b");
    CHECK_FALSE(first_heading(XmlTree::read("<x><p>c</p><h1>A</h1></x>").root()));
}
