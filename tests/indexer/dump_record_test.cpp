// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/dump_record.hpp"

#include "tests/corpus/reading.hpp"

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
    const auto reading = corpus::read_as("dump", json_record(stored, Record::dump) + "\n");
    REQUIRE(reading.restored.size() == 1);
    CHECK(encode_article(reading.restored[0]) == encode_article(stored));
}

TEST_CASE("each line of a dump says first what it is") {
    CHECK(json_record(example(), Record::dump).starts_with(R"({"lacuna-dump":1,)"));
    CHECK(json_record(example(), Record::preview).find("lacuna-dump") == std::string::npos);
}

TEST_CASE("keys of the input that are called like those of a dump come back out of one") {
    auto stored = example();
    for (const std::string key : {"lacuna", "lacuna-dump", "headline", "tags", "rules"})
        stored.article.extra.emplace_back(key, "of the input");
    const auto reading = corpus::read_as("dump", json_record(stored, Record::dump) + "\n");
    REQUIRE(reading.restored.size() == 1);
    CHECK(encode_article(reading.restored[0]) == encode_article(stored));
}

} // namespace
} // namespace lacuna::indexer
