// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/cleaning.hpp"

#include "corpus/html/marked_page.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using lacuna::corpus::MarkedPage;
using lacuna::corpus::PageTree;
using Strings = std::vector<std::string>;

namespace {

const std::string first = "The ministry ordered providers to block the site on Monday.";
const std::string second = "Editors said that they would go to court, and that readers could wait.";

std::string p(const std::string& text) { return "<p>" + text + "</p>"; }

Strings cleaned(const std::string& html) {
    const PageTree tree("<html><body>" + html + "</body></html>");
    Strings texts;
    for (const auto& block :
         lacuna::corpus::cleaned(MarkedPage(tree).blocks, tree, {"Site blocked", "en"}))
        texts.push_back(block.text);
    return texts;
}

} // namespace

TEST_CASE("prompts and lines that are links are left out wherever they stand") {
    for (const std::string line : {"Read more: another story", "Publicidade", "Video",
                                   "<a href=x>Another story, told elsewhere</a>"}) {
        CAPTURE(line);
        CHECK(cleaned(p(first) + p(line) + p(second)) == Strings{first, second});
    }
    const std::string linked = "The <a href=x>ministry</a> said nothing of it.";
    CHECK(cleaned(p(first) + p(linked) + p(second)).size() == 3);
}

TEST_CASE("what stands above the last line of a masthead goes with it") {
    CHECK(cleaned(p("World") + p("Site blocked") + p("By Ann Lee") + p("3 May 2012") + p(first)) ==
          Strings{first});
    CHECK(cleaned(p(first) + p("Site blocked") + p(second)) == Strings{second});
    const std::string more(400, 'x');
    CHECK(cleaned(p(first) + p(more) + p("3 May 2012") + p(second)).size() == 4);
}

TEST_CASE("a line that only begins like a byline is no masthead") {
    const std::string line =
        "By nightfall the roads to the capital were shut and empty, and so were "
        "those in the north of it";
    CHECK(cleaned(p(first) + p(line) + p(second)) == Strings{first, line, second});
}

TEST_CASE("labels behind the text go, the last entries of a list stay") {
    CHECK(cleaned(p(first) + p(second) + p("World news")) == Strings{first, second});
    CHECK(cleaned(p(first) + "<ul><li>an appeal<li>a new address</ul>") ==
          Strings{first, "an appeal", "a new address"});
}
