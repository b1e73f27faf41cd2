// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/dump_record.hpp"

#include "corpus/input/article_reader.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

namespace lacuna::indexer {
namespace {

StoredArticle example() {
    StoredArticle stored;
    stored.article.set(FieldId::title, "Court lifts ban", "json-ld");
    stored.article.set(FieldId::body, "One.\n\nTwo.", "json-ld");
    stored.article.add(FieldId::keyword, "law", "meta");
    stored.article.add_credit({"Reuters", CreditRole::photo}, "photo line");
    stored.article.extra.emplace_back("odd=key", "line\nbreak \\ back");
    stored.article.own_id = "own 7";
    stored.provenance = {"0123456789abcdef", "aa", "2026-01-02T03:04:05Z"};
    return stored;
}

TEST_CASE("a preview has the keys of the contract, null and empty lists where nothing is known") {
    const auto json = nlohmann::json::parse(json_record(example(), Record::preview));
    CHECK(json["title"] == "Court lifts ban");
    CHECK(json["date"].is_null());
    CHECK(json["agency"] == nlohmann::json::array());
    CHECK(json["credits"][0]["role"] == "photo");
    CHECK(json["keywords"] == nlohmann::json({"law"}));
    CHECK(json["body"] == "One.\n\nTwo.");
    CHECK(json["rules"]["title"] == "json-ld");
    CHECK(json["odd=key"] == "line\nbreak \\ back");
}

TEST_CASE("an article restored from a dump is the one that was dumped") {
    const auto stored = example();
    const auto json = nlohmann::json::parse(json_record(stored, Record::dump));
    StoredArticle read;
    read.article.set(FieldId::title, "changed by a rule", "field");
    read.article.set(FieldId::body, json["body"].get<std::string>(), "field");
    read.article.extra.emplace_back(corpus::dumped_key,
                                    json[std::string(corpus::dumped_key)].get<std::string>());
    REQUIRE(restore_dumped(read));
    CHECK(encode_article(read) == encode_article(stored));
    CHECK(encode_article({as_dumped(StoredArticle(stored)), {}}) != encode_article(stored));
}

TEST_CASE("an article that pretends to be from a dump, with an id that is none, is left alone") {
    StoredArticle read;
    read.article.set(FieldId::title, "kept", "field");
    read.article.extra.emplace_back(corpus::dumped_key, "id=../../etc/passwd\n");
    CHECK_FALSE(restore_dumped(read));
    CHECK(read.article.title() == "kept");
}

} // namespace
} // namespace lacuna::indexer
