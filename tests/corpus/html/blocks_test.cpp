// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/blocks.hpp"

#include "corpus/html/marked_page.hpp"

#include <doctest/doctest.h>
#include <string>
#include <vector>

using lacuna::corpus::MarkedPage;
using lacuna::corpus::PageTree;
using Strings = std::vector<std::string>;

namespace {

Strings blocks_of(const std::string& body) {
    const PageTree tree("<html><body>" + body + "</body></html>");
    Strings texts;
    for (const auto& block : MarkedPage(tree).blocks) texts.push_back(block.text);
    return texts;
}

} // namespace

TEST_CASE("a page's texts are parted by block elements and two line breaks") {
    CHECK(blocks_of("<p>One <b>and</b> two</p><p>Three</p>") == Strings{"One and two", "Three"});
    CHECK(blocks_of("One<br>two<br><br>Three") == Strings{"One\ntwo", "Three"});
    CHECK(blocks_of("<ul><li>One<li>Two</ul><script>x</script>") == Strings{"One", "Two"});
}

TEST_CASE("white space is collapsed, and an ideographic space stays") {
    CHECK(lacuna::corpus::collapsed("  a \n b\u00a0c ") == "a b c");
    CHECK(lacuna::corpus::collapsed("東京　大阪") == "東京　大阪");
    CHECK(lacuna::corpus::in_one_line("東京\n大阪") == "東京大阪");
    CHECK(lacuna::corpus::in_one_line("one\ntwo") == "one two");
}

TEST_CASE("what is removed gives no block") {
    const PageTree tree("<html><body><p>One</p><p>Two</p></body></html>");
    CHECK(lacuna::corpus::page_blocks(tree, std::vector<bool>(tree.size(), true)).empty());
}
