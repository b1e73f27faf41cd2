// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/parts.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using lacuna::corpus::MarkedPage;
using lacuna::corpus::PageTree;
using lacuna::corpus::Part;

namespace {

const std::string sentence = "Clerks of the port sealed the rooms where the weekly had been made.";
const std::string prose = sentence + " " + sentence + " " + sentence;

std::string p(const std::string& text) { return "<p>" + text + "</p>"; }
const std::string story = p(prose) + p(prose) + p(prose) + p(prose);

/// The part of the text node that holds "MARK".
Part part_of_mark(const std::string& body, double most_prose = 1e9) {
    const PageTree tree("<html><body><h1>Rooms sealed</h1>" + body + "</body></html>");
    const MarkedPage page(tree);
    const lacuna::corpus::TextSums sums(tree, page.blocks);
    const auto headline = lacuna::corpus::headline_node(page, "Rooms sealed");
    const auto parts = lacuna::corpus::page_parts(page, sums, headline, most_prose);
    for (lacuna::corpus::NodeIndex i = 0; i < tree.size(); ++i)
        if (tree.text(i).find("MARK") != std::string_view::npos) return parts[i];
    FAIL("no mark");
    return Part::text;
}

} // namespace

TEST_CASE("names never take an element out of a sentence") {
    for (const std::string inner :
         {"<a class='promo-link'>MARK</a>", "<span id='share_7'>MARK</span>",
          "<em class=caption>MARK</em>", "<a class='newsletter sidebar'>MARK</a>",
          "<span class='popup-trigger'><a class=popup>MARK</a></span>",
          "<span aria-hidden=true>MARK</span>"}) {
        CAPTURE(inner);
        CHECK(part_of_mark(story + p("It was " + inner + " who closed the door.")) == Part::text);
        CHECK(part_of_mark(story + p(inner + " closed the door of the office.")) == Part::text);
        CHECK(part_of_mark(story + "<ul><li>The door was closed by " + inner + "</ul>") ==
              Part::text);
    }
}

TEST_CASE("what pops up at a name in a sentence is no part of it") {
    const std::string list = "<span class=popup><a href=1>MARK</a><a href=2>One</a><a href=3>Two"
                             "</a></span>";
    CHECK(part_of_mark(story + p("It was <span class=popup-for><a>Ola Tamm</a>" + list +
                                 "</span> who closed it.")) == Part::named);
}

TEST_CASE("one word takes no sentence of the story out, whatever it is") {
    for (const std::string name : {"paywall", "teaser", "promo", "comment", "kommentar", "related",
                                   "newsletter", "widget", "premium", "caption", "sponsor"}) {
        CAPTURE(name);
        CHECK(part_of_mark(story + "<p class='" + name + "'>MARK and left the harbour.</p>") ==
              Part::text);
        CHECK(part_of_mark("<p id='" + name + "-1'>MARK and left the harbour.</p>" + story) ==
              Part::text);
    }
}

TEST_CASE("the rest of a story stays behind words of a state") {
    for (const std::string name : {"read-more", "paywall", "subscribers", "weiterlesen",
                                   "premium-rest", "teaser__more", "mehr"}) {
        CAPTURE(name);
        CHECK(part_of_mark(story + "<div class='" + name + "'>" + p("MARK " + prose) + p(prose) +
                           "</div>") == Part::text);
    }
}

TEST_CASE("names and what is in an element together say that it is not of the story") {
    const std::string link = "<a href=x>MARK and some words of another story</a>";
    for (const auto& other : std::vector<std::string>{
             "<div class=related>" + p(link) + p("One more sentence of it, which is no link.") +
                 "</div>",
             "<div class=newsletter><p>MARK, every week.</p><p>Write to us.</p><input></div>",
             "<div class=share><p>MARK</p><p>Print</p></div>",
             "<div class='cookie-layer'><p>MARK sets cookies.</p><p>You may refuse them.</p></div>",
             "<div class=sidebar><p>Read more: " + link + "</p><p>It is a sentence.</p></div>"}) {
        CAPTURE(other);
        CHECK(part_of_mark(story + other) == Part::named);
    }
    const std::string alone =
        "<div class=related>" + p("MARK is of its own.") + p(prose) + "</div>";
    CHECK(part_of_mark(story + alone) == Part::doubtful);
    CHECK(part_of_mark(story + alone, 100) == Part::text);
}

TEST_CASE("words of layout, of utility classes and of what is filed under say nothing") {
    const std::string rest = p("MARK " + prose) + p(prose);
    for (const std::string name : {"hentry tag-share category-newsletter", "print:related",
                                   "post type-post status-publish tag-comments"}) {
        CAPTURE(name);
        CHECK(part_of_mark(story + story + "<div class='" + name + "'>" + rest + "</div>") ==
              Part::text);
    }
    CHECK(part_of_mark("<div class='sidebar'><h1>Rooms sealed</h1>" + rest + "</div>") ==
          Part::text);
}

TEST_CASE("a class of the story's own paragraphs says nothing about a line without a stop") {
    const auto marked = [](const std::string& text) { return "<p class=teaser>" + text + "</p>"; };
    CHECK(part_of_mark(marked(prose) + marked(prose) + marked("MARK, 41, printer")) == Part::text);
    CHECK(part_of_mark(p(prose) + p(prose) + marked("MARK, 41, printer")) == Part::named);
}

TEST_CASE("tables and quotations in figures are text, what stands at pictures is their caption") {
    for (const std::string inside :
         {"<table><tr><td>MARK<td>3</table><figcaption>Closed</figcaption>",
          "<blockquote>MARK we go on.</blockquote>", "<p>MARK we go on.</p>",
          "<pre>MARK</pre><img>"}) {
        CAPTURE(inside);
        CHECK(part_of_mark(story + "<figure>" + inside + "</figure>") == Part::text);
    }
    for (const std::string inside :
         {"<img><figcaption>MARK.</figcaption>", "<img><p>MARK on the quay.</p>",
          "<p>We go on.</p><figcaption>MARK</figcaption>", "<video></video><span>MARK</span>"}) {
        CAPTURE(inside);
        CHECK(part_of_mark(story + "<figure>" + inside + "</figure>") == Part::caption);
    }
    CHECK(part_of_mark(story + "<div class=bild><img><p>MARK on the quay.</p></div>") ==
          Part::caption);
    CHECK(part_of_mark(story + "<div class='gallery-wide'>" + story + p("MARK") + story +
                       "</div>") == Part::text);
}

TEST_CASE("what is not shown is hidden, what is beside the text is doubtful") {
    CHECK(part_of_mark(story + "<div style='display:none'><p>MARK is here.</p></div>") ==
          Part::hidden);
    CHECK(part_of_mark(story + "<aside><p>MARK was founded in 1901.</p></aside>") ==
          Part::doubtful);
    CHECK(part_of_mark(story + "<aside><a href=x>MARK</a></aside>") == Part::around);
    CHECK(part_of_mark(story + "<nav>MARK</nav>") == Part::around);
}

TEST_CASE("what sells the rest of a text is none of it") {
    const std::string offer =
        "<h2>MARK with Lamp Plus</h2><ul><li>All texts</li><li>No notice</li>"
        "</ul><p>Sie haben schon ein Abonnement? <a href=/l>Hier weiter</a></p>"
        "<p>Try it now for one pound in the first month.</p>";
    CHECK(part_of_mark(story + "<div class=paywall>" + offer + "</div>") == Part::named);
    CHECK(part_of_mark(story + "<section id='premium-offer'>" + offer + "</section>") ==
          Part::named);
    CHECK(part_of_mark(story + "<div>" + offer + "</div>") == Part::text);
    CHECK(part_of_mark(story + "<div class=paywall><p>MARK " + sentence + "</p>" + p(sentence) +
                       "</div>") == Part::text);
}
