// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/region.hpp"

#include "corpus/html/main_text.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using lacuna::corpus::MarkedPage;
using lacuna::corpus::PageTree;

namespace {

const std::string sentence = "The ministry, officials said, ordered providers, on Monday, to block "
                             "the site of the newspaper.";
const std::string comment =
    "I have read this paper since I was a child and I shall go on to read it wherever it may be "
    "found and I know that many of my friends and their friends will do the same whatever anybody "
    "says about it and whoever stands in front of our doors and asks us what it is that we read "
    "when we come home from work in the evening and sit down at last and turn on the lamp.";

/// The article and a longer row of comments, which are not siblings.
std::string page(const std::string& class_name) {
    std::string html = "<html><body><div><div>";
    for (int i = 0; i < 3; ++i) html += "<p>" + sentence + "</p>";
    html += "</div></div><section><div class='" + class_name + "'>";
    for (int i = 0; i < 5; ++i) html += "<div>" + comment + "</div>";
    return html + "</div></section></body></html>";
}

std::string first_paragraph(const std::string& html) {
    const PageTree tree(html);
    const auto text = lacuna::corpus::main_text(MarkedPage(tree), {"", "en"});
    REQUIRE_FALSE(text.paragraphs.empty());
    return text.paragraphs.front();
}

} // namespace

TEST_CASE("comments that are longer than the article are not taken for it") {
    CHECK(first_paragraph(page("comments")) == sentence);
    CHECK(first_paragraph(page("other")) == comment);
}
