// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/cleaning.hpp"

#include "corpus/html/marked_page.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using lacuna::corpus::MarkedPage;
using lacuna::corpus::PageTree;
using lacuna::corpus::Part;
using Strings = std::vector<std::string>;

namespace {

const std::string first = "The ministry ordered providers to block the site on Monday.";
const std::string second = "Editors said that they would go to court, and that readers could wait.";

std::string p(const std::string& text) { return "<p>" + text + "</p>"; }

lacuna::corpus::CleanedText clean(const std::string& html, const std::string& language = "en") {
    const PageTree tree("<html><body>" + html + "</body></html>");
    const MarkedPage page(tree);
    const std::vector<Part> parts(tree.size(), Part::text);
    return lacuna::corpus::cleaned(page.blocks, page, parts, {"Site blocked", language});
}

Strings cleaned(const std::string& html) {
    Strings texts;
    for (const auto& block : clean(html).blocks) texts.push_back(block.text);
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

TEST_CASE("sub-headings that hold a date or begin with By take nothing with them") {
    for (const std::string heading :
         {"<h3>3 May 2012</h3>", "<h2>By the sea</h2>", "<h2>Von heute an</h2>",
          "<h4>11. November 1918</h4>", "<p>9 November 1989</p>", "<p><b>By the sea</b></p>"}) {
        CAPTURE(heading);
        const auto texts = cleaned(p(first) + heading + p(second));
        CHECK(texts.front() == first);
        CHECK(texts.size() == 3);
    }
}

TEST_CASE("a sentence above a byline is kept as the lead") {
    const auto text = clean(p(first) + p("By Ann Lee") + p(second));
    CHECK(text.blocks.size() == 1);
    CHECK(text.lead == Strings{first});
    REQUIRE(text.left_out.size() == 1);
    CHECK(text.left_out.front() == lacuna::LeftOut{"By Ann Lee", "masthead"});
}

TEST_CASE("sentences that begin like prompts stay") {
    for (const std::string line :
         {"Registered readers sued, and won.", "Anzeige gegen den Verlag wurde eingestellt.",
          "Share prices of the paper fell.", "Sign up, they were told.", "Реклама запрещена.",
          "分享新聞者，已獲釋。", "Partager un lien est un délit.", "Teilen ist strafbar."}) {
        CAPTURE(line);
        const auto around = p(first) + p(second) + p(first);
        CHECK(cleaned(around + p(line) + around).size() == 7);
    }
    CHECK(cleaned(p(first) + p("Subscribe to the <a href=x>letter</a>.") + p(second)).size() == 2);
    CHECK(cleaned(p(first) + p(second) + p("Follow us on every network.")).size() == 2);
}

TEST_CASE("a paragraph of the story that is a link stays, a headline that is one does not") {
    const std::string linked =
        p("<a href=x>Judges throughout the country had forbidden newspapers that spring.</a>");
    CHECK(cleaned(p(first) + linked + p(second)).size() == 3);
    CHECK(cleaned(p(first) +
                  p("<a href=x>Whoever forbade newspapers throughout springtime, according to "
                    "which judges?</a>") +
                  p(second))
              .size() == 2);
    CHECK(cleaned(p(first) + p(second) + "<ul><li>" + linked + "</ul>").size() == 2);
}

TEST_CASE("names behind the text stay where its paragraphs stand") {
    CHECK(cleaned(p(first) + p("Named were:") + p("Ola Tamm, 41") + p("Bo Rask, printer")).size() ==
          4);
    const auto unit = [](const std::string& text) { return "<div class=b>" + p(text) + "</div>"; };
    CHECK(cleaned(unit(first) + unit("Es fehlen:") + unit("Ola Tamm") + unit("Bo Rask")).size() ==
          4);
    CHECK(
        cleaned("<div>" + p(first) + p(second) + "</div><div><span>Ola Tamm</span></div>").size() ==
        2);
}

TEST_CASE("labels behind the text go, the last entries of a list stay") {
    CHECK(cleaned("<div>" + p(first) + p(second) + "</div><div>World news</div>") ==
          Strings{first, second});
    CHECK(cleaned(p(first) + p(second) + "<h3>World news</h3>") == Strings{first, second});
    CHECK(cleaned(p(first) + "<ul><li>an appeal<li>a new address</ul>") ==
          Strings{first, "an appeal", "a new address"});
}

TEST_CASE("pieces between bars with a date among them are a masthead, whatever they end in") {
    CHECK(cleaned(p("Karla Probe · 1 March 2020 · Lesezeit 3 Min.") + p(first) + p(second)) ==
          Strings{first, second});
    CHECK(cleaned(p("World | 1 March 2020 | Read in 3 min.") + p(first) + p(second)) ==
          Strings{first, second});
    const std::string sentence = "The ministry – on 1 March 2020 – said that it would not answer.";
    CHECK(cleaned(p(sentence) + p(first) + p(second)).size() == 3);
}
