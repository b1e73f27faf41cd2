// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/identity.hpp"

#include <doctest/doctest.h>

namespace lacuna::indexer {
namespace {

Article article_of(const std::string& file) {
    Article article;
    article.set(FieldId::file, file, "input");
    return article;
}

std::vector<IdentityKind> kinds_of(const Article& article) {
    std::vector<IdentityKind> kinds;
    for (const Identity& identity : identities_of(article)) kinds.push_back(identity.kind);
    return kinds;
}

ArticleId first_of(const Article& article) { return identities_of(article).front().id; }

TEST_CASE("an article is known by its address, else by its own id, else by file and position") {
    Article article = article_of("a.jsonl");
    CHECK(kinds_of(article) == std::vector{IdentityKind::place});
    article.own_id = "7";
    CHECK(kinds_of(article) == std::vector{IdentityKind::own_id_in_input, IdentityKind::place});
    article.set(FieldId::source, "The Gazette", "field");
    CHECK(kinds_of(article) ==
          std::vector{IdentityKind::own_id, IdentityKind::own_id_in_input, IdentityKind::place});
    article.set(FieldId::url, "https://gazette.example/7", "field");
    article.set(FieldId::language, "fr", "field");
    CHECK(kinds_of(article) == std::vector{IdentityKind::address, IdentityKind::address_in_language,
                                           IdentityKind::own_id, IdentityKind::own_id_in_input,
                                           IdentityKind::place});
    const auto known = first_of(article);
    article.own_id = "8";
    article.set(FieldId::url, "http://m.gazette.example/7/?utm_source=x", "field");
    CHECK(first_of(article) == known);
}

TEST_CASE("an own id is that of the source where the input states one, else of the input") {
    Article one = article_of("2018.csv");
    Article other = article_of("2019.csv");
    one.own_id = other.own_id = "12";
    CHECK(first_of(one) != first_of(other));
    for (Article* const article : {&one, &other})
        article->set(FieldId::source, "gazette.example", "url");
    CHECK(first_of(one) != first_of(other));
    for (Article* const article : {&one, &other}) article->set(FieldId::source, "Gazette", "field");
    CHECK(first_of(one) == first_of(other));
    other.set(FieldId::source, "Courier", "field");
    CHECK(first_of(one) != first_of(other));
}

TEST_CASE("the address of a home page is no identity") {
    Article article = article_of("a.html");
    article.set(FieldId::url, "https://gazette.example/", "meta");
    CHECK(kinds_of(article) == std::vector{IdentityKind::place});
}

TEST_CASE("an article of a dump keeps the identity that it had") {
    StoredArticle stored{article_of("a.html"), {}};
    stored.provenance.id = "0123456789abcdef";
    const std::vector<Identity> kept{{ArticleId("0123456789abcdef"), IdentityKind::stored}};
    CHECK(identities_of(stored) == kept);
    stored.provenance.id = "aaaaaaaaaaaaaaaa";
    stored.provenance.version_of = "0123456789abcdef";
    CHECK(identities_of(stored) == kept);
    stored.provenance.version_of.clear();
    stored.provenance.id = first_of(stored.article).text();
    CHECK(identities_of(stored).front().kind == IdentityKind::place);
}

TEST_CASE("the same text with other blanks and other metadata has one digest") {
    Article one = article_of("a.html");
    one.set(FieldId::title, "Ban  lifted", "field");
    one.set(FieldId::body, "First.\n\nSecond.", "field");
    Article other = article_of("b.html");
    other.set(FieldId::title, "Ban lifted", "field");
    other.set(FieldId::body, "First. Second.", "field");
    other.set(FieldId::source, "Gazette", "field");
    CHECK(text_digest(one) == text_digest(other));
    other.set(FieldId::body, "First. Third.", "field");
    CHECK(text_digest(one) != text_digest(other));
    CHECK(version_id(ArticleId("0123456789abcdef"), text_digest(one)) !=
          version_id(ArticleId("0123456789abcdef"), text_digest(other)));
}

TEST_CASE("paths of one input have one normal form") {
    CHECK(normal_path("./news/") == "news");
    CHECK(normal_path("news//a/../b.txt") == "news/b.txt");
    CHECK(normal_path("/") == "/");
    CHECK(normal_path("-") == "-");
}

} // namespace
} // namespace lacuna::indexer
