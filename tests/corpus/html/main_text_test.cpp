// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/main_text.hpp"

#include <doctest/doctest.h>
#include <string>
#include <vector>

using lacuna::corpus::KnownFacts;
using lacuna::corpus::PageTree;
using Strings = std::vector<std::string>;

namespace {

const std::string first =
    "The ministry ordered providers to block the site on Monday, officials said, "
    "and most of them had done so by the evening.";
const std::string second =
    "Editors of the newspaper, which has appeared since 1991, said that they would "
    "go to court, and that readers could reach them by other ways.";
const std::string third =
    "It is the fourth time this year, according to a group of lawyers, that a site "
    "was blocked without any decision of a court.";

std::string p(const std::string& text) { return "<p>" + text + "</p>"; }
const std::string story = p(first) + p(second) + p(third);
const Strings paragraphs{first, second, third};

Strings text_of(const std::string& body, const std::string& headline = "Site blocked") {
    const PageTree page("<html><body>" + body + "</body></html>");
    return lacuna::corpus::main_text(lacuna::corpus::MarkedPage(page), KnownFacts{headline, "en"})
        .paragraphs;
}

} // namespace

TEST_CASE("the story is found without what stands around it") {
    const std::string links =
        "<ul><li><a href=1>Home</a><li><a href=2>World</a><li><a href=3>Sport</a></ul>";
    const Strings around{
        "<nav>" + links + "</nav>",
        "<div class='menu'>" + links + "</div>",
        "<aside>" +
            p("Another story, about something else, that is told at some length here, too.") +
            "</aside>",
        "<footer>" +
            p("All rights reserved, everywhere, for ever, and without any exception at all.") +
            "</footer>",
        "<div id='cookie-banner'>" +
            p("We use cookies, as everyone does, to measure how this site is read.") + "</div>",
        "<div class='comments'>" +
            p("First, I say, thank you for this, and then, when is the crossword back?") + "</div>",
        "<div class='related-stories'>" +
            p("One more story, of last week, with many words, that is not this one.") + "</div>",
        "<div style='display: none'>" +
            p("Nobody, whoever they are, can see this text, so it is not read here.") + "</div>",
        "<div hidden>" + p("Nobody, whoever they are, can see this text, so it is not read here.") +
            "</div>",
    };
    for (const auto& other : around) {
        CAPTURE(other);
        CHECK(text_of(other + "<div>" + story + "</div>") == paragraphs);
        CHECK(text_of("<div>" + story + "</div>" + other) == paragraphs);
    }
}

TEST_CASE("what is around a story by more than one sign is left out inside it as well") {
    const Strings others{
        "<nav><ul><li><a href=1>Home</a><li><a href=2>World</a></ul></nav>",
        "<aside><a href=1>Another story, that is told at some length in this paper</a></aside>",
        "<div class='comments'><h4>3 comments</h4><form><textarea></textarea></form>" +
            p("First, I say, thank you for this, and then, when is the crossword back?") + "</div>",
        "<div class='related-stories'><a href=x>One more story of last week</a>" +
            p("It has many words, and is not this one.") + "</div>",
        "<div style='display: none'>" + p("Nobody can see this text, so it is not read here.") +
            "</div>",
    };
    for (const auto& other : others) {
        CAPTURE(other);
        CHECK(text_of("<div>" + p(first) + other + p(second) + p(third) + "</div>") == paragraphs);
    }
}

TEST_CASE("headline, byline, date and sharing above the text are no text") {
    const Strings heads{
        "<h1>Site blocked</h1>",
        "<h1>Site blocked</h1><p>By Ann Lee</p><p>March 17, 2025</p>",
        "<div>Ann Lee | March 17, 2025</div>",
        "<p>Share this article</p>",
        "<p>Advertisement</p>",
    };
    for (const auto& head : heads) {
        CAPTURE(head);
        CHECK(text_of("<div>" + head + story + "</div>") == paragraphs);
    }
}

TEST_CASE("a short sentence above the text stays, whatever stop its script has") {
    for (const std::string sentence : {"It was shut.", "法院说：", "ጋዜጣው ተዘጋ።", "သတင်းစာကို ပိတ်ပစ်ခဲ့သည်။",
                                       "‘Never.’", "They call it “order”"}) {
        CAPTURE(sentence);
        CHECK(text_of("<div>" + p(sentence) + story + "</div>").front() == sentence);
    }
}

TEST_CASE("links to other texts and prompts between the paragraphs are no text") {
    const Strings lines{
        "<p><a href=x>Another story that you may like</a></p>",
        "<p>Read more: Another story</p>",
        "<p>Leia também: outra notícia</p>",
        "<p>Читайте также: другая новость</p>",
        "<p>Sign up for our newsletter</p>",
        "<p>Advertisement</p>",
    };
    for (const auto& line : lines) {
        CAPTURE(line);
        CHECK(text_of("<div>" + p(first) + line + p(second) + p(third) + "</div>") == paragraphs);
    }
}

TEST_CASE("headings, lists and quotations inside the text are kept") {
    const auto text =
        text_of("<article>" + p(first) + "<h2>What comes next</h2>" + p(second) +
                "<ul><li>an appeal</li><li>a new address</li></ul><blockquote><p>We go on."
                "</p></blockquote>" +
                p(third) + "</article>");
    CHECK(text == Strings{first, "What comes next", second, "an appeal", "a new address",
                          "We go on.", third});
}

TEST_CASE("a story in several pieces is put together") {
    CHECK(text_of("<main><div>" + p(first) + p(second) + "</div><div>" + p(third) + p(third) +
                  "</div></main>") == Strings{first, second, third, third});
}

TEST_CASE("pieces of a story that are no siblings are put together, other texts are not") {
    const auto piece = [](const std::string& inside) {
        return "<section><div><div class='text'>" + inside + "</div></div></section>";
    };
    const std::string other = "<section><ul><li>" + second + "</li></ul></section>";
    CHECK(text_of("<main>" + piece(p(first) + p(second)) + piece(p(third) + p(first)) +
                  piece(p(second) + p(third)) + "</main>") ==
          Strings{first, second, third, first, second, third});
    CHECK(text_of("<main>" + piece(story + story) + other + "</main>").size() == 6);
}

TEST_CASE("two line breaks part paragraphs in pages without any") {
    CHECK(text_of("<div>" + first + "<br><br>" + second + "<br>\n<br>" + third + "</div>") ==
          paragraphs);
}

TEST_CASE("a story of Chinese paragraphs is found by its characters") {
    const std::string han = "香港壹傳媒創辦人今早在寓所被捕，涉嫌勾結外國勢力及串謀欺詐。這是實施以"
                            "來，首次用於傳媒負責人。";
    CHECK(text_of("<div class=menu><a href=1>首頁</a></div><div>" + p(han) + p(han) + "</div>",
                  "") == Strings{han, han});
}

TEST_CASE("an element that holds most of the text stays, whatever it is called") {
    CHECK(text_of("<div class='widget newsletter'>" + story + "</div>") == paragraphs);
}

TEST_CASE("what is left out is on record with the reason") {
    const PageTree page("<html><body><div>" + p(first) + p("Read more: Another story") + p(second) +
                        p(third) + "</div><nav>Home</nav><div class=other>" + p("It is a box.") +
                        "</div></body></html>");
    const auto left_out =
        lacuna::corpus::main_text(lacuna::corpus::MarkedPage(page), {"", "en"}).left_out;
    using lacuna::LeftOut;
    CHECK(left_out == std::vector<LeftOut>{{"Read more: Another story", "prompt"},
                                           {"It is a box.", "outside the text"}});
}

TEST_CASE("where names leave little the page is read without them") {
    const auto text =
        text_of("<div class='page'><div class='sidebar wide'>" + p(first) + p(second) + p(third) +
                p(first) + "</div></div><div><div>" + p("It is closed.") + "</div></div>");
    CHECK(text == Strings{first, second, third, first});
}

TEST_CASE("what is said of the author behind the text is no text") {
    const std::string note = "<div class='autor'><img>" + p("Ola Tamm is a reporter in the port.") +
                             p("He has written for the weekly since 1998.") + "</div>";
    CHECK(text_of("<article>" + story + note + "</article>") == paragraphs);
    CHECK(text_of("<article>" + note + story + "</article>") == paragraphs);
    CHECK(text_of("<div class='post author-tamm'>" + story + "</div>") == paragraphs);
}

TEST_CASE("boxes inside the text stay, at its edges they go") {
    const std::string box =
        "<div class=widget>" + p("It was founded in 1901.") + p("It had nine editors.") + "</div>";
    CHECK(text_of("<article>" + p(first) + box + p(second) + p(third) + "</article>").size() == 5);
    CHECK(text_of("<article>" + story + box + "</article>") == paragraphs);
    CHECK(text_of("<article>" + box + story + "</article>") == paragraphs);
}

TEST_CASE("a page without text has none") {
    CHECK(text_of("").empty());
    CHECK(text_of("<div><img src=x></div>").empty());
}
