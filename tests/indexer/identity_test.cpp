// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/identity.hpp"

#include <doctest/doctest.h>

namespace lacuna::indexer {
namespace {

TEST_CASE("addresses of one page have one canonical form") {
    struct Case {
        const char* url;
        const char* canonical;
    };
    constexpr Case cases[]{
        {"https://gazette.example/a", "https://gazette.example/a"},
        {"HTTPS://Gazette.Example:443/a/", "https://gazette.example/a"},
        {"http://gazette.example:80", "http://gazette.example"},
        {"http://gazette.example/", "http://gazette.example"},
        {"https://gazette.example/a#part", "https://gazette.example/a"},
        {"https://gazette.example/a?utm_source=x&id=7&fbclid=y", "https://gazette.example/a?id=7"},
        {"https://gazette.example/a?utm_source=x", "https://gazette.example/a"},
        {"https://gazette.example/Case", "https://gazette.example/Case"},
        {"urn:newsml:1", "urn:newsml:1"},
        {"", ""},
    };
    for (const auto& [url, canonical] : cases) {
        CAPTURE(url);
        CHECK(canonical_url(url) == canonical);
    }
}

TEST_CASE("an article is known by its address, else by its own id and source, else by file and "
          "position") {
    Article article;
    article.set(FieldId::file, "a.jsonl", "input");
    const auto by_file = identity_of(article);
    CHECK(by_file.size() == 16);
    article.position = 1;
    CHECK(identity_of(article) != by_file);
    article.own_id = "7";
    const auto by_own_id = identity_of(article);
    article.position = 0;
    CHECK(identity_of(article) == by_own_id);
    article.set(FieldId::source, "The Gazette", "field");
    CHECK(identity_of(article) != by_own_id);
    article.set(FieldId::url, "https://gazette.example/7", "field");
    const auto by_url = identity_of(article);
    article.own_id = "8";
    CHECK(identity_of(article) == by_url);
}

TEST_CASE("paths of one input have one normal form") {
    CHECK(normal_path("./news/") == "news");
    CHECK(normal_path("news//a/../b.txt") == "news/b.txt");
    CHECK(normal_path("/") == "/");
    CHECK(normal_path("-") == "-");
}

} // namespace
} // namespace lacuna::indexer
