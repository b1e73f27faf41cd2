// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/story_scope.hpp"

#include <doctest/doctest.h>
#include <string>

using lacuna::corpus::MarkedPage;
using lacuna::corpus::NodeIndex;
using lacuna::corpus::PageTree;
using lacuna::corpus::StoryScope;
using lacuna::corpus::Tag;

namespace {

/// The text node that holds `text`.
NodeIndex node_of(const PageTree& page, const std::string& text) {
    for (NodeIndex i = 0; i < page.size(); ++i)
        if (page[i].tag == Tag::text && page.text(i) == text) return i;
    return 0;
}

/// Whether "asked" belongs to something else on a page with HEADLINE, FIRST and LAST.
bool is_foreign(const std::string& body) {
    const PageTree tree("<html><body>" + body + "</body></html>");
    const MarkedPage page(tree);
    const StoryScope scope(
        page, {node_of(tree, "HEADLINE"), node_of(tree, "FIRST"), node_of(tree, "LAST"), true});
    return scope.is_foreign(node_of(tree, "asked"));
}

const std::string story = "<h1>HEADLINE</h1><p>FIRST</p><p>LAST</p>";

} // namespace

TEST_CASE("other articles, lists of links and quotations are not the story") {
    CHECK(is_foreign("<article><p>asked</p></article><article>" + story + "</article>"));
    CHECK(is_foreign(story + "<ul><li><a href=/b>A story of many words elsewhere</a><i>asked</i>"));
    CHECK(is_foreign("<h1>HEADLINE</h1><p>FIRST</p><blockquote>asked</blockquote><p>LAST</p>"));
    CHECK(is_foreign("<aside>asked</aside>" + story));
    CHECK(is_foreign("<header><p>asked</p></header>" + story));
    CHECK(is_foreign(story + "<footer>asked</footer>"));
    CHECK(is_foreign(story + "<div class='bio'>asked</div>"));
    CHECK(is_foreign(story + "<div class='relatedStories'><p>asked</p></div>"));
    CHECK(is_foreign(story + "<div id='kommentare'><p>asked</p></div>"));
}

TEST_CASE("the foot of a page is told from other stories in it") {
    const auto is_in_foot = [](const std::string& body) {
        const PageTree tree("<html><body>" + body + "</body></html>");
        const MarkedPage page(tree);
        const StoryScope scope(
            page, {node_of(tree, "HEADLINE"), node_of(tree, "FIRST"), node_of(tree, "LAST"), true});
        return scope.is_in_foot(node_of(tree, "asked"));
    };
    CHECK(is_in_foot(story + "<footer><p>asked</p></footer>"));
    CHECK(is_in_foot(story + "<div id='pageFooter'><p>asked</p></div>"));
    CHECK(is_in_foot(story + "<div role='contentinfo'><p>asked</p></div>"));
    CHECK_FALSE(is_in_foot(story + "<footer><div class='popular'>asked</div></footer>"));
    CHECK_FALSE(is_in_foot(story + "<p>asked</p>"));
}

TEST_CASE("what holds the story is never something else") {
    CHECK_FALSE(is_foreign("<div class='widget sidebar'><p>asked</p>" + story + "</div>"));
    CHECK_FALSE(is_foreign("<article><header><h1>HEADLINE</h1><p>asked</p></header><p>FIRST</p>"
                           "<p>LAST</p></article>"));
    CHECK_FALSE(is_foreign("<article>" + story + "<footer>asked</footer></article>"));
    CHECK_FALSE(is_foreign("<h1>HEADLINE</h1><div class='bio'>asked</div><p>FIRST</p><p>LAST</p>"));
    CHECK_FALSE(is_foreign(story + "<ul><li>asked</li></ul>"));
    CHECK_FALSE(is_foreign("<div class='elementor-widget'><p>asked</p></div>" + story));
}
