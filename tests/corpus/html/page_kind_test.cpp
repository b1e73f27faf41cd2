// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/page_kind.hpp"

#include "tests/corpus/reading.hpp"

#include <doctest/doctest.h>
#include <string>

using lacuna::corpus::kind_of_page;
using lacuna::corpus::PageTree;
using lacuna::corpus::read_as;

namespace {

std::string kind(const std::string& html) {
    return std::string(kind_of_page(PageTree(html), html));
}

std::string page(const std::string& title, const std::string& headline, const std::string& body) {
    return "<!DOCTYPE html><html><head><title>" + title + "</title></head><body><h1>" + headline +
           "</h1>" + body + "</body></html>";
}

const std::string& story() {
    static const std::string text =
        "<p>Readers of the Harbour Gazette have met the same short line since Monday, when the "
        "regulator put the paper on its list of addresses that providers may not open.</p>"
        "<p>The line is what the regulator prescribes: providers who show anything else, such as "
        "the name of the court, have to pay a fine of two thousand crowns for each day.</p>"
        "<p>Engineers of two providers said that they had been told by telephone and received the "
        "order on paper a week later, without a signature and without the name of a judge.</p>"
        "<p>The paper put a copy of its pages on three other addresses, one of which was blocked "
        "within the hour, while the second one could still be read on Thursday evening.</p>"
        "<p>Its editors ask readers to write to them which of the addresses they can open, and "
        "where, because nobody publishes the list and the regulator does not answer.</p>";
    return text;
}

} // namespace

TEST_CASE("pages that were not found are seen in many languages") {
    const std::pair<const char*, const char*> titles[]{
        {"404 Not Found", "404 Not Found"},
        {"Page not found | Harbour Gazette", "404"},
        {"Seite nicht gefunden - Hafenblatt", "Seite nicht gefunden"},
        {"Page introuvable – La Dépêche du Port", "Erreur 404"},
        {"Página no encontrada", "Error 404"},
        {"Страница не найдена — Волна", "Страница не найдена"},
        {"404 - 页面不存在", "页面不存在"},
        {"Sayfa bulunamadı | Liman", "404"},
    };
    for (const auto& [title, headline] : titles) {
        CAPTURE(title);
        CHECK(kind(page(title, headline, "<p>Go back to the <a href=/>first page</a>.</p>")) ==
              "a page that was not found (404)");
    }
}

TEST_CASE("checks for robots are seen by what they are called and by whose they are") {
    CHECK(
        kind("<html><head><title>Just a moment...</title></head><body><h1>harbour.example</h1>"
             "<p>Enable JavaScript and cookies to continue</p>"
             "<script src='/cdn-cgi/challenge-platform/h/b/orchestrate'></script></body></html>") ==
        "a check for robots or a refusal");
    CHECK(kind("<html><head><title>Access to this page has been denied</title></head><body>"
               "<div id=px-captcha></div><p>Press and hold.</p></body></html>") ==
          "a check for robots or a refusal");
    CHECK(
        kind(page("Access Denied", "Access Denied", "<p>You don't have permission.</p>")).empty());
}

TEST_CASE("articles about errors, checks and blocking are articles") {
    const std::string shield = "<script src='https://www.google.com/recaptcha/api.js'></script>"
                               "<script src='/cdn-cgi/challenge-platform/x'></script>";
    for (const char* const title :
         {"404 Not Found", "Page not found", "Access Denied", "Just a moment...", "Blocked",
          "Captcha", "403 Forbidden", "Seite nicht gefunden", "Are you a robot?", "Forbidden",
          "Страница не найдена", "404"}) {
        CAPTURE(title);
        CHECK(kind(page(title, title, story() + shield)).empty());
        const auto reading = read_as("html", page(title, title, story() + shield));
        REQUIRE(reading.articles.size() == 1);
        CHECK(reading.articles[0].body().find("nobody publishes the list") != std::string::npos);
    }
}

TEST_CASE("a short text that says it is an article is one") {
    const std::string marked =
        "<html><head><title>404 Not Found</title><meta property=og:type content=article></head>"
        "<body><h1>404 Not Found</h1><p>That is all that readers saw of our "
        "story.</p></body></html>";
    CHECK(kind(marked).empty());
    const std::string typed =
        "<html><head><title>Access Denied</title><script type=application/ld+json>"
        "{\"@context\":\"https://schema.org\",\"@type\":[\"NewsArticle\"]}</script></head>"
        "<body><h1>Access Denied</h1><p>A poem.</p><div class=g-recaptcha></div></body></html>";
    CHECK(kind(typed).empty());
}

TEST_CASE("an error that is only in the title of a short text is no sign alone") {
    CHECK(kind(page("Page not found", "A poem by a reader", "<p>They took the page.</p>")).empty());
    CHECK(kind(page("How a 404 became a protest", "404", "<p>They took the page.</p>")).empty());
}

TEST_CASE("a front page of links is none, a story with links at its end is one") {
    std::string teasers;
    for (int i = 0; i < 12; ++i)
        teasers +=
            "<div><h2><a href=/n/" + std::to_string(i) +
            ">The court closes another newspaper of the harbour</a></h2><p>Editors say that "
            "nobody showed them an order, and that the presses were sealed on Monday.</p></div>";
    const std::string head = "<html><head><title>Harbour Gazette</title>"
                             "<meta property=og:type content=website></head><body>";
    CHECK(kind(head + teasers + "</body></html>") == "a front page of links to articles");
    CHECK(kind(head + "<h1>The line</h1>" + story() + teasers + "</body></html>").empty());
    const std::string brief =
        "<h1>The harbour court lifts one of its orders</h1><p>The court lifted its order against "
        "the Gazette on Friday and gave no reason.</p>";
    CHECK(kind(head + brief + teasers + "</body></html>").empty());
    CHECK(
        kind("<html><head><title>News</title></head><body>" + teasers + "</body></html>").empty());
}

TEST_CASE("what holds no article is rejected with what it is") {
    const auto reading = read_as("html", page("404 Not Found", "404 Not Found", "<p>nginx</p>"));
    CHECK(reading.articles.empty());
    REQUIRE(reading.rejects.size() == 1);
    CHECK(reading.rejects[0].reason == "no article: a page that was not found (404)");
}
