// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/text_sums.hpp"

#include "corpus/html/marked_page.hpp"

#include <doctest/doctest.h>

#include <string>

using lacuna::corpus::MarkedPage;
using lacuna::corpus::PageTree;

namespace {

bool is_sentence(const std::string& text) {
    const PageTree tree("<p>" + text + "</p>");
    return lacuna::corpus::is_sentence(MarkedPage(tree).blocks.front());
}

} // namespace

TEST_CASE("what is in an element is summed") {
    const PageTree tree("<html><body><div><p>It was shut.</p><p><a href=x>More</a></p><img>"
                        "<form><input></form></div></body></html>");
    const MarkedPage page(tree);
    const lacuna::corpus::TextSums sums(tree, page.blocks);
    CHECK(sums.blocks(0) == 2);
    CHECK(sums.sentences(0) == 1);
    CHECK(sums.link_lines(0) == 1);
    CHECK(sums.anchors(0) == 1);
    CHECK(sums.pictures(0) == 1);
    CHECK(sums.inputs(0) == 2);
    CHECK(sums.characters(0) == 16);
    CHECK(sums.link_density(0) == doctest::Approx(0.25));
}

TEST_CASE("a short line is a sentence by its stop, and no link, address or open end is one") {
    CHECK(is_sentence("It is over."));
    CHECK(is_sentence("It stood there for ninety years and nobody who lived in the port had ever "
                      "seen it closed"));
    CHECK_FALSE(is_sentence("World news"));
    CHECK_FALSE(is_sentence("<a href=x>It is over, they say.</a>"));
    CHECK_FALSE(is_sentence("Loading the rest..."));
    CHECK_FALSE(is_sentence("https://gazette.example/2012/05/03/a-very-long-address-of-a-page-that-"
                            "is-no-sentence-but-is-long"));
}
