// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/reader.hpp"

#include "corpus/complete.hpp"
#include "corpus/names/authority.hpp"
#include "tests/corpus/reading.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <string>
#include <utility>
#include <vector>

using namespace std::string_literals;
using lacuna::Article;
using lacuna::Credit;
using lacuna::CreditRole;
using lacuna::FieldId;
using lacuna::corpus::ReadResult;
using lacuna::corpus::Recognised;
using Strings = std::vector<std::string>;

namespace {

std::vector<ReadResult> read(std::string html) {
    const lacuna::corpus::ReadOptions options;
    lacuna::corpus::Piece piece;
    piece.bytes = std::move(html);
    return lacuna::corpus::make_of_html(piece, options);
}

Article article_of(std::string html) {
    auto results = read(std::move(html));
    REQUIRE_FALSE(results.empty());
    REQUIRE(std::holds_alternative<Article>(results.front()));
    return std::get<Article>(std::move(results.front()));
}

const std::string paragraph =
    "<p>The ministry ordered providers to block the site on Monday, officials "
    "said, and most of them had done so by the evening of the same day.</p>";
const std::string text = paragraph + paragraph + paragraph;

bool has_credit(const Article& article, const Credit& credit) {
    return std::find(article.credits.begin(), article.credits.end(), credit) !=
           article.credits.end();
}

} // namespace

TEST_CASE("pages are recognised, other markup is not") {
    using lacuna::corpus::recognise_html;
    CHECK(recognise_html("<!DOCTYPE html><html>") == Recognised::surely);
    CHECK(recognise_html("\xEF\xBB\xBF \n<HTML lang=en>") == Recognised::surely);
    CHECK(recognise_html("<!-- saved --><?xml version='1.0'?><!DOCTYPE html PUBLIC 'x'>") ==
          Recognised::surely);
    CHECK(recognise_html("<h1>Title</h1><p>text") == Recognised::maybe);
    CHECK(recognise_html("<?xml version='1.0'?><rss><item>") == Recognised::no);
    CHECK(recognise_html("<nitf><body><p>x") == Recognised::no);
    CHECK(recognise_html("plain text with <p> in it") == Recognised::no);
    CHECK(recognise_html("") == Recognised::no);
    CHECK(recognise_html("<!--") == Recognised::no);
}

TEST_CASE("JSON-LD is trusted more than meta elements, and these more than the page") {
    const auto article = article_of(
        R"(<html lang="en"><head><title>T3 | Gazette</title>
        <script type="application/ld+json">{"@type":"NewsArticle","headline":"T1","datePublished":"2020-01-01",
        "dateModified":"2022-01-01"}</script>
        <meta property="og:title" content="T2"><meta property="og:site_name" content="Gazette">
        <meta property="article:published_time" content="2019-01-01"></head><body><h1>T3</h1>
        <p class="byline">By Ann Lee</p>)" +
        text);
    CHECK(article.title() == "T1");
    CHECK(article.rule(FieldId::title) == "json-ld");
    REQUIRE(article.date);
    CHECK(format_iso(*article.date) == "2020-01-01");
    CHECK(article.rule(FieldId::date) == "json-ld");
    CHECK(article.first(FieldId::source) == "Gazette");
    CHECK(article.rule(FieldId::source) == "meta");
    CHECK(article.all(FieldId::byline) == Strings{"Ann Lee"});
    CHECK(article.rule(FieldId::byline) == "page");
    CHECK(article.first(FieldId::language) == "en");
}

TEST_CASE("without a date of publication that of the last change counts") {
    const auto article =
        article_of("<meta property='article:modified_time' content='2022-01-02'>" + text);
    REQUIRE(article.date);
    CHECK(format_iso(*article.date) == "2022-01-02");
}

TEST_CASE("a bare page is read by what it shows") {
    const auto article =
        article_of("<title>The Gazette - A voice falls silent</title><h1>A voice falls silent</h1>"
                   "<p class=meta><span>Nora Field</span> &middot; <time>March 17, 2025</time></p>"
                   "<p class=photo-credit>(Photo by Reuters)</p>" +
                   text);
    CHECK(article.title() == "A voice falls silent");
    CHECK(article.rule(FieldId::title) == "page");
    CHECK(article.first(FieldId::source) == "The Gazette");
    CHECK(article.all(FieldId::byline) == Strings{"Nora Field"});
    REQUIRE(article.date);
    CHECK(format_iso(*article.date) == "2025-03-17");
    CHECK(has_credit(article, {"Reuters", CreditRole::photo}));
    CHECK(article.body().starts_with("The ministry"));
}

TEST_CASE("of two days in the head of a page the first is the day of publication") {
    for (const std::string around : {"p", "time"}) {
        CAPTURE(around);
        const auto article = article_of("<h1>A title</h1><" + around + ">1 May 2020</" + around +
                                        "> <" + around + ">3 May 2020</" + around + ">" + text);
        REQUIRE(article.date);
        CHECK(format_iso(*article.date) == "2020-05-01");
    }
}

TEST_CASE("the agency behind the names of a page's byline is credited") {
    for (const std::string office : {"Associated Press", "AP", "AP Auto Writer"}) {
        CAPTURE(office);
        const auto article = article_of("<h1>T</h1><p>By ANN LEE, " + office + "</p>" + text);
        CHECK(article.all(FieldId::byline) == Strings{"ANN LEE"});
        CHECK(has_credit(article, {"Associated Press", CreditRole::origin}));
    }
}

TEST_CASE("agencies are credited from authors, captions and closing lines") {
    const auto by_author = article_of("<meta name=author content=AFP><h1>T</h1>" + text);
    CHECK(has_credit(by_author, {"Agence France-Presse", CreditRole::origin}));
    CHECK(by_author.all(FieldId::byline).empty());
    const auto by_caption = article_of(
        "<h1>T</h1><figure><figcaption>Minsk on Sunday. REUTERS/File</figcaption></figure>" + text);
    CHECK(has_credit(by_caption, {"Reuters", CreditRole::photo}));
    auto by_line = article_of("<h1>T</h1><div>" + text + "</div><b>Gazette and agencies</b>");
    const lacuna::corpus::ReadOptions options;
    const lacuna::corpus::Completer completer(options, lacuna::corpus::Authority::built_in());
    CHECK(completer.complete(by_line).empty());
    CHECK(has_credit(by_line, {"agencies", CreditRole::contributed}));
    CHECK(by_line.body().ends_with("same day."));
}

TEST_CASE("the declared charset is used") {
    const auto article = article_of("<meta "
                                    "charset=windows-1251><title>\xCC\xE5\xE4\xF3\xE7\xE0</"
                                    "title><h1>\xCC\xE5\xE4\xF3\xE7\xE0</h1>" +
                                    text);
    CHECK(article.title() == "Медуза");
}

TEST_CASE("the text of JSON-LD is taken where the page shows another one") {
    const auto article = article_of(
        R"(<script type="application/ld+json">{"@type":"NewsArticle","headline":"T","articleBody":
        "This is the whole of the text, which the page itself loads by a script only, and later."}</script>
        <h1>T</h1><div id=app><p>Please enable scripts.</p></div>)");
    CHECK(article.body().starts_with("This is the whole"));
    CHECK(article.rule(FieldId::body) == "json-ld");
}

TEST_CASE("what is no page with text is a reject") {
    for (const auto& bytes : {"<html></html>"s, ""s, "<p>\0\0\0\1\2\3\4"s}) {
        lacuna::corpus::Piece piece;
        piece.bytes = bytes;
        piece.format = lacuna::corpus::find_format("html");
        const lacuna::corpus::ReadOptions options;
        const auto results = lacuna::corpus::Maker(options).make(std::move(piece), {});
        REQUIRE(results.size() == 1);
        CHECK(std::holds_alternative<lacuna::corpus::Reject>(results.front()));
    }
}

TEST_CASE("a million nested elements are read up to the limit") {
    std::string html = "<h1>T</h1>" + text;
    for (int i = 0; i < 1'000'000; ++i) html += "<div>";
    const auto results = read(html);
    REQUIRE(results.size() == 2);
    CHECK(std::get<Article>(results[0]).title() == "T");
    CHECK(std::get<lacuna::corpus::Note>(results[1]).text.find("256") != std::string::npos);
}

TEST_CASE("a page gives a thousand keywords and says what it left") {
    std::string list;
    for (int i = 0; i < 1500; ++i) list += "k" + std::to_string(i) + ", ";
    const auto reading = lacuna::corpus::read_as(
        "html", "<html><head><title>A title</title><meta name='keywords' content='" + list +
                    "'></head><body><p>Text of the page.</p></body></html>");
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.articles[0].all(lacuna::FieldId::keyword).size() == 1000);
    REQUIRE(reading.notes.size() == 1);
    CHECK(reading.notes[0].text == "\"keyword\" cut at 1000 values, 500 left out");
}

TEST_CASE("a declared text wins over its beginning, and keeps its paragraphs") {
    const std::string declared =
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":"
        "\"The rooms were sealed on Monday, early.\\n\\nNobody was told of it before.\\n\\nThe "
        "owners"
        " say, as before, that it is empty, and has been for years.\"}</script>";
    for (const std::string shown :
         {"<p>The rooms were sealed on Monday, early.</p><p>Log in to read on.</p>", "<div></div>",
          "<p>The rooms were sealed on Monday, early.</p>"}) {
        CAPTURE(shown);
        const auto article =
            article_of("<html><head>" + declared + "</head><body>" + shown + "</body></html>");
        CHECK(article.body() == "The rooms were sealed on Monday, early.\n\nNobody was told of it "
                                "before.\n\nThe owners say, as before, that it is empty, and has "
                                "been for years.");
        CHECK(article.rule(FieldId::body) == "json-ld");
    }
}

TEST_CASE("standfirst and captions are fields, credits alone are no captions") {
    const auto article = article_of(
        "<html><body><h1>T</h1><header><p>Nobody was told of it.</p></header><div>" + text +
        "<figure><img><figcaption>The door, sealed by clerks. Photo: Ann "
        "Lee</figcaption></figure>" +
        text + "<figure><img><figcaption>Foto: Reuters</figcaption></figure></div></body></html>");
    CHECK(article.first(FieldId::standfirst) == "Nobody was told of it.");
    CHECK(article.all(FieldId::captions) == Strings{"The door, sealed by clerks. Photo: Ann Lee"});
}

TEST_CASE("a page without text says so") {
    const auto results = read("<html><head><title>T</title></head><body><div id=app></div><script>"
                              "run()</script></body></html>");
    REQUIRE(results.size() == 2);
    CHECK(std::get<lacuna::corpus::Note>(results.back()).text ==
          "only a title: the page is filled by a script");
}

TEST_CASE("a page of captions alone has them as its text") {
    const auto article = article_of(
        "<html><body><article><h1>T</h1><figure><img><figcaption>Clerks seal the door on Monday "
        "morning.</figcaption></figure><figure><img><figcaption>The owners of the house look on."
        "</figcaption></figure></article></body></html>");
    CHECK(article.body() == "Clerks seal the door on Monday morning.\n\nThe owners of the house "
                            "look on.");
}

TEST_CASE("the captions of a gallery are its text, and not the headline once more") {
    const auto article = article_of(
        "<html lang=en><head><title>The harbour in pictures</title></head><body><article>"
        "<h1>The harbour in pictures</h1><div class='gallery'><figure><img><figcaption>The first "
        "ships leave at dawn, and nobody waves to them.</figcaption></figure><figure><img>"
        "<figcaption>At noon the censors come on board and look for books.</figcaption></figure>"
        "</div></article></body></html>");
    CHECK(article.body().find("The first ships") == 0);
    CHECK(article.body().find("look for books.") != std::string_view::npos);
    CHECK(article.title() == "The harbour in pictures");
}

TEST_CASE("the desk of the site is no writer") {
    const auto article = article_of(
        "<html><head><title>Blocked</title><meta name=author content='Lamp Gazette Online Desk'>"
        "<meta property='og:site_name' content='Lamp Gazette'></head><body><h1>Blocked</h1>" +
        text + "</body></html>");
    CHECK(article.all(FieldId::byline).empty());
}
