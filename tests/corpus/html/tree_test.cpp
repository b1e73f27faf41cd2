// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/blocks.hpp"
#include "corpus/html/tag_limit.hpp"
#include "corpus/html/tree.hpp"

#include <doctest/doctest.h>
#include <string>
#include <vector>

using lacuna::corpus::AttributeId;
using lacuna::corpus::NodeIndex;
using lacuna::corpus::PageTree;
using lacuna::corpus::Tag;

namespace {

std::vector<std::string> texts_of(const std::string& html) {
    const PageTree page(html);
    std::vector<std::string> texts;
    for (const auto& block : lacuna::corpus::page_blocks(page, std::vector<bool>(page.size())))
        texts.push_back(block.text);
    return texts;
}

std::string repeated(const std::string& text, int times) {
    std::string all;
    for (int i = 0; i < times; ++i) all += text;
    return all;
}

} // namespace

TEST_CASE("text is cut into the blocks that a page shows") {
    struct Case {
        std::string html;
        std::vector<std::string> blocks;
    };
    const std::vector<Case> cases{
        {"<p>One</p><p>Two</p>", {"One", "Two"}},
        {"<p>An <b>in</b>line <i>el</i>ement</p>", {"An inline element"}},
        {"<div>before<p>inside</p>behind</div>", {"before", "inside", "behind"}},
        {"<p>one<br>line<br><br>new paragraph</p>", {"one\nline", "new paragraph"}},
        {"<p>  much \n\t space&nbsp;&nbsp;here </p>", {"much space here"}},
        {"<p>a</p><script>var x = '<p>b</p>';</script><style>p{}</style><p>c</p>", {"a", "c"}},
        {"<ul><li>first<li>second</ul>", {"first", "second"}},
        {"<table><tr><td>a<td>b</table>", {"a", "b"}},
        {"<p>fish &amp; chips &copy; caf&eacute; &#x201c;x&#8221;</p>",
         {"fish & chips © café “x”"}},
        {"<p>it&#146;s &#x93;so&#148; &#128;5 §</p>", {"it’s “so” €5 §"}},
        {"<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>", {"漢"}},
        {"<p>久保田さん　解放</p>", {"久保田さん　解放"}},
        {"<pre>one\ntwo\n\nthree</pre>", {"one\ntwo", "three"}},
        {"<p>un<b>closed <p>next", {"unclosed", "next"}},
    };
    for (const auto& [html, blocks] : cases) {
        CAPTURE(html);
        CHECK(texts_of(html) == blocks);
    }
}

TEST_CASE("links count into the link density of their block") {
    const PageTree page("<p>1234<a href=x>123456</a></p>");
    const auto blocks = lacuna::corpus::page_blocks(page, std::vector<bool>(page.size()));
    REQUIRE(blocks.size() == 1);
    CHECK(blocks[0].size.characters == 10);
    CHECK(blocks[0].link_density() == doctest::Approx(0.6));
}

TEST_CASE("a Chinese character counts like a short word, and its commas like commas") {
    CHECK(lacuna::corpus::measure("新闻，自由。").characters == 16);
    CHECK(lacuna::corpus::measure("新闻，自由。").commas == 2);
    CHECK(lacuna::corpus::measure("صحافة، حرية").commas == 1);
}

TEST_CASE("a node holds the nodes up to its end") {
    const PageTree page("<div class=outer><p>a</p><p>b</p></div><div>c</div>");
    for (NodeIndex i = 1; i < page.size(); ++i) {
        CAPTURE(i);
        CHECK(page[i].parent < i);
        CHECK(page[i].end <= page[page[i].parent].end);
        if (page.attribute(i, AttributeId::class_) == "outer") CHECK(page.all_text(i) == "ab");
    }
}

TEST_CASE("deep nesting ends the page and keeps what stands before") {
    const PageTree page("<p>kept</p>" + repeated("<div>", 100'000) + "lost");
    CHECK(page.cut_reason() == "nested deeper than 256");
    CHECK(page.all_text(0) == "kept");
}

TEST_CASE("a page is cut before elements whose attributes would take long to compare") {
    std::string html = "<p>kept</p><div ";
    for (int i = 0; i < 100'000; ++i) html += "a" + std::to_string(i) + "='>' ";
    html += ">lost</div>";
    CHECK(lacuna::corpus::parsable_length(html) == html.find("<div"));
    CHECK(PageTree(html).all_text(0) == "kept");
    const std::string usual =
        "<script>if (a<b && c>d) x = '<a b=c>';</script>" + repeated("<a b=c d='e'>", 9);
    CHECK(lacuna::corpus::parsable_length(usual) == usual.size());
}

TEST_CASE("a declared shadow root is shown, also in another one, and other templates are not") {
    const PageTree tree("<body><x-a><template shadowrootmode=open><p>one</p><x-b><template "
                        "shadowrootmode='closed'><p>two</p></template></x-b></template></x-a>"
                        "<template><p>never</p></template><template shadowroot=open><p>three</p>"
                        "</template><p>four</p></body>");
    std::string shown;
    for (const auto& block : lacuna::corpus::page_blocks(tree, std::vector<bool>(tree.size())))
        shown += block.text + " ";
    CHECK(shown == "one two three four ");
}
