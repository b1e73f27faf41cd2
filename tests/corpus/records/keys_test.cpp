// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/records/keys.hpp"

#include <doctest/doctest.h>
#include <string>

using lacuna::FieldId;
using lacuna::corpus::meaning_of_key;

TEST_CASE("keys mean fields in any case and with any marks between words") {
    struct Case {
        std::string key;
        FieldId field;
    };
    const Case cases[] = {
        {"title", FieldId::title},          {"Publication Date", FieldId::date},
        {"date_publish", FieldId::date},    {"publishedAt", FieldId::date},
        {"dc.title", FieldId::title},       {"og:site_name", FieldId::source},
        {"maintext", FieldId::body},        {"Full-Text", FieldId::body},
        {"trailText", FieldId::standfirst}, {"story_id", FieldId::id},
        {"Başlık", FieldId::title},         {"Überschrift", FieldId::title},
        {"Автор", FieldId::byline},         {"正文", FieldId::body},
        {"العنوان", FieldId::title},        {"date_modify", FieldId::updated},
    };
    for (const auto& [key, field] : cases) {
        CAPTURE(key);
        const auto meaning = meaning_of_key(key);
        REQUIRE(meaning);
        CHECK(lacuna::field(meaning->field).name == lacuna::field(field).name);
    }
    for (const std::string key : {"", "urlToImage", "score", "date_download", "_index", "  "})
        CHECK_FALSE(meaning_of_key(key));
}

TEST_CASE("our own names count more than those of others") {
    CHECK(meaning_of_key("body")->rank < meaning_of_key("text")->rank);
    CHECK(meaning_of_key("text")->rank < meaning_of_key("maintext")->rank);
    CHECK(meaning_of_key("date")->rank < meaning_of_key("date_gmt")->rank);
    CHECK(meaning_of_key("id")->rank < meaning_of_key("_id")->rank);
}
