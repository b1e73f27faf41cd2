// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/threads.hpp"

#include "corpus/html/main_text.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using lacuna::corpus::MarkedPage;
using lacuna::corpus::PageTree;
using Strings = std::vector<std::string>;

namespace {

const std::string sentence =
    "Clerks of the port sealed the rooms on Monday, where the weekly had been made, and left.";
const std::string remark =
    "I ask myself, since nobody does, who pays for all this, and when, and why it is always us.";

std::string p(const std::string& text) { return "<p>" + text + "</p>"; }

std::string repeated(const std::string& what, int times) {
    std::string all;
    for (int i = 0; i < times; ++i) all += what;
    return all;
}

Strings text_of(const std::string& body) {
    const PageTree tree("<html><body>" + body + "</body></html>");
    return lacuna::corpus::main_text(MarkedPage(tree), {"Rooms sealed", "en"}).paragraphs;
}

const std::string article = "<div><h1>Rooms sealed</h1>" + p(sentence) + "</div>";

} // namespace

TEST_CASE("what readers wrote is not taken for a short article") {
    const std::string units = repeated("<div class=u>" + p(remark) + "</div>", 9);
    const std::string entries = "<ol>" + repeated("<li>" + remark + "</li>", 9) + "</ol>";
    for (const auto& thread :
         {"<div class=a><h4>9 Kommentare</h4>" + units + "</div>",
          "<section><h2>(9)</h2>" + entries + "</section>",
          "<div><div><h3>Комментарии</h3></div>" + entries + "</div>",
          "<div id=yorumlar>" + units + "</div>", "<div class=reacties>" + units + "</div>",
          "<div class=b><h2>コメント 9</h2><div>" + units + "</div></div>"}) {
        CAPTURE(thread);
        CHECK(text_of(article + thread) == Strings{sentence});
    }
}

TEST_CASE("numbered sections of a story are no thread") {
    const std::string sections =
        "<h2>1</h2>" + p(sentence) + "<h2>2</h2>" + p(sentence) + "<h2>3</h2>" + p(sentence);
    CHECK(text_of("<article><h1>Rooms sealed</h1>" + sections + "</article>").size() == 6);
}

TEST_CASE("the next article of an endless page does not join the story") {
    const auto story = [](const std::string& element, const std::string& headline,
                          const std::string& text) {
        return "<" + element + " class=s><h1>" + headline + "</h1>" + repeated(p(text), 3) + "</" +
               element + ">";
    };
    for (const std::string element : {"article", "div"}) {
        CAPTURE(element);
        const auto texts = text_of("<main>" + story(element, "Rooms sealed", sentence) +
                                   story(element, "Ferry late", remark) +
                                   story(element, "Rain", remark) + "</main>");
        CHECK(texts == Strings{sentence, sentence, sentence});
    }
}

TEST_CASE("sections with headings of the first rank are of one story") {
    CHECK(text_of("<main><section><h1>Rooms sealed</h1>" + p(sentence) + p(sentence) +
                  "</section><section><h1>Afterwards</h1>" + p(remark) + p(remark) +
                  "</section></main>")
              .size() >= 4);
}

TEST_CASE("a heading that counts replies to the headline begins them, even two") {
    const std::string entries = "<ol>" + repeated("<li>" + remark + "</li>", 2) + "</ol>";
    for (const std::string heading :
         {"2 Antworten zu “Rooms sealed”", "2 thoughts on “Rooms sealed”", "2 réponses à Rooms",
          "2 reacties op Rooms sealed"}) {
        CAPTURE(heading);
        CHECK(text_of("<div><h1>Rooms sealed</h1>" + repeated(p(sentence), 4) + "<h3>" + heading +
                      "</h3>" + entries + "</div>") == Strings(4, sentence));
    }
    const auto kept = text_of("<div><h1>Rooms sealed</h1>" + repeated(p(sentence), 4) +
                              "<h3>2 rooms on the first floor</h3>" + entries + "</div>");
    CHECK(kept.size() > 5);
}
