// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/shown_dates.hpp"

#include "corpus/html/main_text.hpp"
#include "corpus/html/visible_facts.hpp"

#include <doctest/doctest.h>
#include <string>

using lacuna::corpus::KnownFacts;
using lacuna::corpus::MarkedPage;
using lacuna::corpus::PageTree;
using lacuna::corpus::ShownDates;

namespace {

const std::string paragraph =
    "<p>The harbour office took the transmitter of the station away on Sunday night, said two of "
    "its editors, and left a sheet of paper without a signature on the table.</p>";
const std::string text = paragraph + paragraph + paragraph;
const std::string headline = "<h1>Station silenced</h1>";

ShownDates dates_of(const std::string& body, std::string_view locale = "en") {
    const PageTree tree("<html><body>" + body + "</body></html>");
    const MarkedPage page(tree);
    const KnownFacts known{"Station silenced", locale};
    return lacuna::corpus::read_visible(page, lacuna::corpus::main_text(page, known), known).dates;
}

std::string day_of(const std::string& body, std::string_view locale = "en") {
    const auto dates = dates_of(body, locale);
    return dates.published ? format_iso(*dates.published) : std::string("none");
}

} // namespace

TEST_CASE("a date stands beside the headline in many forms") {
    for (const std::string date : {
             "<p>1 March 2020</p>",
             "<time datetime='2020-03-01'>yesterday</time>",
             "<p class='date'>1 March 2020</p>",
             "<div><span property='dc:date' content='2020-03-01'></span></div>",
             "<div><meta itemprop='datePublished' content='2020-03-01'></div>",
             "<abbr class='published' title='2020-03-01'>Sunday</abbr>",
             "<p>Ann Lee, Riga, 1 March 2020</p>",
             "<p>World | 1 March 2020 | 3 comments</p>",
         }) {
        CAPTURE(date);
        CHECK(day_of(headline + date + text) == "2020-03-01");
    }
}

TEST_CASE("a date above the headline is the article's, the masthead's is not") {
    CHECK(day_of("<p>1 March 2020</p>" + headline + text) == "2020-03-01");
    CHECK(day_of("<article><p>Sonntag, 1. März 2020</p>" + headline + text + "</article>", "de") ==
          "2020-03-01");
    CHECK(day_of("<header><p class='date'>2 June 2021</p></header>" + headline + text) == "none");
    CHECK(day_of("<div class='date'>2 June 2021</div><ul><li><a href=/a>Home</a></li>"
                 "<li><a href=/b>World</a></li><li><a href=/c>Sport</a></li></ul>" +
                 headline + text) == "none");
    CHECK(day_of("<div id='today'>2 June 2021</div>" + headline + "<p>1 March 2020</p>" + text) ==
          "2020-03-01");
}

TEST_CASE("a date below the text is the article's where it says so or stands alone") {
    CHECK(day_of(headline + text + "<p>Published on 1 March 2020 in World</p>") == "2020-03-01");
    CHECK(day_of(headline + text + "<p>1. März 2020</p>", "de") == "2020-03-01");
    CHECK(day_of(headline + text + "<div class='comments'><p>Bob, 2 June 2021</p></div>") ==
          "none");
    CHECK(day_of(headline + text + "<p>Read also: the year 2 June 2021 in ten pictures</p>") ==
          "none");
}

TEST_CASE("published comes before updated, and both are kept") {
    for (const std::string dates : {"<p>Updated 2 April 2020</p><p>Published 1 March 2020</p>",
                                    "<p>Updated: 2 April 2020 · Published: 1 March 2020</p>",
                                    "<time class='updated' datetime='2020-04-02'>a</time>"
                                    "<time class='published' datetime='2020-03-01'>b</time>",
                                    "<p>1 March 2020 (updated 2 April 2020)</p>"}) {
        CAPTURE(dates);
        const auto shown = dates_of(headline + dates + text);
        REQUIRE(shown.published);
        CHECK(format_iso(*shown.published) == "2020-03-01");
        REQUIRE(shown.updated);
        CHECK(format_iso(*shown.updated) == "2020-04-02");
    }
}

TEST_CASE("only an update is the date that there is") {
    CHECK(day_of(headline + "<p>Updated 2 April 2020</p>" + text) == "2020-04-02");
}

TEST_CASE("dates of other stories, of quotations and inside the text are not the article's") {
    CHECK(day_of("<aside><a href=/x>Other</a> <time datetime='2021-06-02'>x</time></aside>" +
                 headline + text) == "none");
    CHECK(day_of(headline + paragraph +
                 "<blockquote class='tweet'>Look! <time "
                 "datetime='2021-06-02'>x</time></blockquote>" +
                 paragraph + paragraph) == "none");
    CHECK(day_of(headline + paragraph + "<h3>2 June 2021</h3>" + paragraph +
                 "<h3>3 June 2021</h3>" + paragraph) == "none");
    CHECK(day_of(headline + paragraph + "<h2>Le 2 juin 2021</h2>" + paragraph + paragraph, "fr") ==
          "none");
    CHECK(day_of("<article>" + headline + text +
                 "</article><article><h2>Next</h2><time "
                 "datetime='2021-06-02'>x</time></article>") == "none");
}

TEST_CASE("the first words of the text may be its date") {
    const std::string opened = "<p>Riga, 1 March 2020 – " + paragraph.substr(3);
    CHECK(day_of(headline + opened + text) == "2020-03-01");
    CHECK(day_of(headline + opened + opened + text) == "none");
}

TEST_CASE("placeholders are no dates") {
    CHECK(day_of(headline + "<time datetime='0001-01-01T00:00:00'></time><p>1 March 2020</p>" +
                 text) == "2020-03-01");
    CHECK(day_of(headline + "<time datetime='1970-01-01T00:00:00Z'></time>" + text) == "none");
}

TEST_CASE("day and month stand as in the region") {
    CHECK(day_of(headline + "<p>03/04/2020</p>" + text, "en-GB") == "2020-04-03");
    CHECK(day_of(headline + "<p>03/04/2020</p>" + text, "en-US") == "2020-03-04");
}

TEST_CASE("programs are told the date in attributes of many names") {
    for (const std::string date : {
             "<span data-timestamp='1583020800'>a year ago</span>",
             "<span data-datetime='2020-03-01T09:00'>a year ago</span>",
             "<b class='date' title='1 March 2020'>a year ago</b>",
             "<span class='value-title' title='2020-03-01'></span>",
             "<div data-publish-date='2020-03-01'>a year ago</div>",
         }) {
        CAPTURE(date);
        CHECK(day_of(headline + date + text).substr(0, 10) == "2020-03-01");
    }
    CHECK(day_of("<article data-published='2020-03-01'>" + headline + text + "</article>") ==
          "2020-03-01");
    CHECK(day_of("<div data-time='2020-03-01'>" + headline + text + "</div>") == "none");
}

TEST_CASE("a note says who wrote the text when, above it or below") {
    const std::string notes[][2] = {
        {"<p>Geschrieben von Karla Probe am 1. März 2020</p>", "de"},
        {"<p>Eingestellt am 01.03.2020</p>", "de"},
        {"<p>Rédigé par Ines Essai, le dimanche 1 mars 2020</p>", "fr"},
        {"<p>Utworzono: niedziela, 01 marzec 2020</p>", "pl"},
        {"<p>Skapad 1 mars 2020</p>", "sv"},
        {"<p>di Carla Prova - 1 mar 2020</p>", "it"},
        {"<p>Carla Probe, 1. März 2020</p>", "de"},
        {"<p>Riga, den 1. März 2020</p>", "de"},
        {"<p>14:22, 01.03.2020</p>", "ru"},
        {"<p>01.03.20, 14:22 Uhr</p>", "de"},
    };
    for (const auto& [note, language] : notes) {
        CAPTURE(note);
        CHECK(day_of(headline + note + text, language).substr(0, 10) == "2020-03-01");
        CHECK(day_of(headline + text + note, language).substr(0, 10) == "2020-03-01");
        CHECK(day_of(note + headline + text, language).substr(0, 10) == "2020-03-01");
    }
    CHECK(day_of(headline + text + "<p>Lesung am 1. März 2020, 19 Uhr, Stadthalle</p>", "de") ==
          "none");
}

TEST_CASE("the day of reading is not that of writing") {
    CHECK(day_of("<p>Heute ist Sonntag, der 1. März 2020</p>" + headline + text, "de") == "none");
    CHECK(day_of("<p>Today: Sunday, 1 March 2020</p>" + headline + text) == "none");
}

TEST_CASE("the foot of a page may say when it was made") {
    const auto foot_of = [](const std::string& foot) {
        const auto dates = dates_of(headline + text + "<footer>" + foot + "</footer>");
        REQUIRE_FALSE(dates.published);
        return dates.in_foot ? format_iso(*dates.in_foot) : std::string("none");
    };
    CHECK(foot_of("<p>Published on 1 March 2020</p>") == "2020-03-01");
    CHECK(foot_of("<p>Last updated: 1 March 2020</p>") == "2020-03-01");
    CHECK(foot_of("<p>1 March 2020</p>") == "none");
    CHECK(foot_of("<p>Published 1 March 2020</p><p>Updated 2 March 2020</p>") == "none");
    CHECK(foot_of("<div class='related'><p>Published 1 March 2020</p></div>") == "none");
}

TEST_CASE("a section may stand before a date above the headline, but not below the text") {
    CHECK(day_of("<p>World 1 March 2020</p>" + headline + text) == "2020-03-01");
    CHECK(day_of(headline + text + "<p>World 1 March 2020</p>") == "none");
    CHECK(day_of(headline + text + "<p>+++ (1 March 2020) +++</p>") == "2020-03-01");
}
