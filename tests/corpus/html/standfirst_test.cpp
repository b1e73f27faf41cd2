// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/standfirst.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using lacuna::corpus::MarkedPage;
using lacuna::corpus::PageTree;

namespace {

const std::string prose =
    "Clerks of the port sealed the rooms on Monday, where the weekly had been made, and left.";
const std::string second =
    "Nobody was told of it before, and the owners of the house say, as before, that it is empty.";
const std::string standfirst = "The weekly had moved there in spring, after a fire.";

std::string p(const std::string& text) { return "<p>" + text + "</p>"; }

std::string standfirst_of(const std::string& head,
                          const std::vector<std::string_view>& descriptions = {}) {
    const PageTree tree("<html><body><h1>Rooms sealed</h1>" + head + "<div>" + p(prose) +
                        p(second) + p(prose) + "</div></body></html>");
    const MarkedPage page(tree);
    const lacuna::corpus::KnownFacts known{"Rooms sealed", "en"};
    return find_standfirst(page, lacuna::corpus::main_text(page, known), known, descriptions);
}

} // namespace

TEST_CASE("sentences between headline and text are the standfirst") {
    for (const auto& head :
         {"<div class=standfirst>" + standfirst + "</div>",
          "<header>" + p(standfirst) + "</header>", "<h2>" + standfirst + "</h2>",
          "<section><div class='article-lead'>" + standfirst +
              "</div></section><section>By Ann Lee | 3 May 2012</section>",
          "<header>" + p("By Ann Lee") + p(standfirst) + "</header>"}) {
        CAPTURE(head);
        CHECK(standfirst_of(head) == standfirst);
    }
}

TEST_CASE("a heading without a stop is one if it is long or marked") {
    CHECK(
        standfirst_of("<header><h2>Owners say the house has stood empty for years</h2></header>") ==
        "Owners say the house has stood empty for years");
    CHECK(standfirst_of("<div class=untertitel>Niemand wusste davon</div>") ==
          "Niemand wusste davon");
    CHECK(standfirst_of("<header><h2>World</h2></header>").empty());
}

TEST_CASE("a description counts where the page shows the same") {
    CHECK(standfirst_of(
              "<div><span>Weekly moved in spring after a fire at the old house</span></div>",
              {"Weekly moved in spring after a fire at the old house"}) ==
          "Weekly moved in spring after a fire at the old house");
    CHECK(standfirst_of("", {"Weekly moved in spring after a fire at the old house"}).empty());
}

TEST_CASE("what the text says itself, names, dates and captions are none") {
    for (const auto& head :
         {"<div class=standfirst>" + prose + "</div>",
          "<header>" + p("By Ann Lee and others in the port, 3 May 2012.") + "</header>",
          "<header>" + p("Monday, 3 May 2012, 11:08 a.m.") + "</header>",
          std::string("<figure><img><figcaption>The door of the house.</figcaption></figure>"),
          "<nav>" + p(standfirst) + "</nav>"}) {
        CAPTURE(head);
        CHECK(standfirst_of(head, {prose}).empty());
    }
}
