// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/article.hpp"

#include <doctest/doctest.h>

using lacuna::Article;
using lacuna::credit_role;
using lacuna::CreditRole;
using lacuna::field_values;
using lacuna::FieldId;
using lacuna::host_of;
using Values = std::vector<std::string>;

TEST_CASE("every role has a name, and the name gives the role") {
    for (const auto role :
         {CreditRole::origin, CreditRole::contributed, CreditRole::photo, CreditRole::quoted}) {
        CAPTURE(lacuna::name_of(role));
        CHECK(credit_role(lacuna::name_of(role)) == role);
    }
    CHECK(lacuna::name_of(CreditRole::photo) == "photo");
    CHECK_FALSE(credit_role(""));
    CHECK_FALSE(credit_role("Photo"));
}

TEST_CASE("setting a value replaces what was there, with the rule") {
    Article article;
    article.set(FieldId::title, "old", "meta");
    article.set(FieldId::title, "new", "json-ld");
    CHECK(article.title() == "new");
    CHECK(article.rule(FieldId::title) == "json-ld");
    article.set(FieldId::title, "", "url");
    CHECK_FALSE(article.has(FieldId::title));
    CHECK(article.title().empty());
    CHECK(article.rule(FieldId::title).empty());
}

TEST_CASE("values are added once and in order, and the first rule stays") {
    Article article;
    article.add(FieldId::keyword, "press", "meta");
    article.add(FieldId::keyword, "", "meta");
    article.add(FieldId::keyword, "law", "json-ld");
    article.add(FieldId::keyword, "press", "json-ld");
    CHECK(article.all(FieldId::keyword) == Values{"press", "law"});
    CHECK(article.rule(FieldId::keyword) == "meta");
    CHECK(article.first(FieldId::keyword) == "press");
}

TEST_CASE("the date is a field like others") {
    Article article;
    CHECK_FALSE(article.has(FieldId::date));
    lacuna::Date date;
    date.year = 2015;
    date.month = 8;
    date.day = 19;
    article.set_date(date, "updated");
    CHECK(article.has(FieldId::date));
    CHECK(field_values(article, FieldId::date) == Values{"2015-08-19"});
    CHECK(article.rule(FieldId::date) == "updated");
}

TEST_CASE("only credits for the text are agencies, all are credits") {
    Article article;
    article.add_credit({"AFP", CreditRole::origin}, "credit line");
    article.add_credit({"Reuters", CreditRole::photo}, "photo line");
    article.add_credit({"Xinhua", CreditRole::quoted}, "text");
    article.add_credit({"AP", CreditRole::contributed}, "credit line");
    article.add_credit({"AFP", CreditRole::photo}, "photo line");
    article.add_credit({"AFP", CreditRole::origin}, "again");
    article.add_credit({"", CreditRole::origin}, "nothing");
    CHECK(article.credits.size() == 5);
    CHECK(field_values(article, FieldId::agency) == Values{"AFP", "AP"});
    CHECK(field_values(article, FieldId::credit) == Values{"AFP", "Reuters", "Xinhua", "AP"});
    CHECK(article.rule(FieldId::agency) == "credit line");
    CHECK(article.rule(FieldId::credit) == "photo line");
}

TEST_CASE("an article with a photo credit alone comes from no agency") {
    Article article;
    article.add_credit({"Reuters", CreditRole::photo}, "photo line");
    CHECK_FALSE(article.has(FieldId::agency));
    CHECK(article.has(FieldId::credit));
}

TEST_CASE("the host follows from the address") {
    Article article;
    article.set(FieldId::url, "https://www.gazette.example/1", "canonical");
    CHECK(field_values(article, FieldId::host) == Values{"gazette.example"});
    article.set(FieldId::url, "urn:1", "canonical");
    CHECK_FALSE(article.has(FieldId::host));
}

TEST_CASE("a host is that of a web address, lower case, without port, user and www") {
    struct Row {
        std::string_view url;
        std::string_view host;
    };
    constexpr Row rows[] = {
        {"https://gazette.example/1", "gazette.example"},
        {"HTTP://WWW.Gazette.Example", "gazette.example"},
        {"http://gazette.example:8080/a:b@c", "gazette.example"},
        {"https://user:word@gazette.example?x", "gazette.example"},
        {"https://gazette.example#part", "gazette.example"},
        {"https://www2.gazette.example/", "www2.gazette.example"},
        {"https://", ""},
        {"ftp://gazette.example/", ""},
        {"gazette.example/1", ""},
        {"file:///etc/passwd", ""},
        {"", ""},
    };
    for (const auto& row : rows) {
        CAPTURE(row.url);
        CHECK(host_of(row.url) == row.host);
    }
}
