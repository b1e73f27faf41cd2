// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/records/fields.hpp"

#include "tests/corpus/reading.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <fmt/format.h>

using lacuna::Article;
using lacuna::Credit;
using lacuna::CreditRole;
using lacuna::Field;
using lacuna::FieldId;
using lacuna::corpus::read_as;
using lacuna::corpus::ReadOptions;

namespace {

Article read_one(const std::string& json, const ReadOptions& options = {}) {
    auto reading = read_as("jsonl", json, options);
    REQUIRE(reading.articles.size() == 1);
    return reading.articles[0];
}

std::string extra(const Article& article, std::string_view key) {
    for (const auto& [name, value] : article.extra)
        if (name == key) return value;
    return "none";
}

} // namespace

TEST_CASE("the keys of the contract are read") {
    const auto article = read_one(
        R"({"id":"n1","url":"https://a.example/1","title":"T","date":"2019-05-15","source":"S",)"
        R"("agency":"Reuters","language":"en","byline":["A","B"],"section":"World",)"
        R"("keywords":["k1","k2"],"body":"One.\n\nTwo."})");
    CHECK(article.own_id == "n1");
    CHECK(article.title() == "T");
    CHECK(article.first(FieldId::url) == "https://a.example/1");
    REQUIRE(article.date);
    CHECK(lacuna::format_iso(*article.date) == "2019-05-15");
    CHECK(article.rule(FieldId::date) == "field");
    CHECK(article.first(FieldId::source) == "S");
    CHECK(article.credits == std::vector<Credit>{{"Reuters", CreditRole::origin}});
    CHECK(article.rule(FieldId::agency) == "field");
    CHECK(article.first(FieldId::language) == "en");
    CHECK(article.all(FieldId::byline) == std::vector<std::string>{"A", "B"});
    CHECK(article.first(FieldId::section) == "World");
    CHECK(article.all(FieldId::keyword) == std::vector<std::string>{"k1", "k2"});
    CHECK(article.body() == "One.\n\nTwo.");
    CHECK(article.extra.empty());
}

TEST_CASE("every field that holds values of its own is read by its name and aliases") {
    for (const Field& row : lacuna::fields) {
        const bool is_special = row.kind == lacuna::FieldKind::date || row.id == FieldId::agency ||
                                row.id == FieldId::credit || row.id == FieldId::format ||
                                row.id == FieldId::host || row.id == FieldId::file ||
                                row.id == FieldId::id || row.id == FieldId::language;
        if (is_special) continue;
        std::string names = std::string(row.name) + ' ' + std::string(row.aliases);
        if (names.ends_with(' ')) names.pop_back();
        for (std::size_t at = 0; at < names.size();) {
            const auto end = std::min(names.find(' ', at), names.size());
            const std::string name = names.substr(at, end - at);
            CAPTURE(name);
            const auto pad = row.id == FieldId::title ? "text" : "title";
            const auto json = fmt::format(R"({{"{}":"pad","{}":"value"}})", pad, name);
            CHECK(read_one(json).first(row.id) == "value");
            at = end + 1;
        }
    }
}

TEST_CASE("keys are taken in any case, and other keys are mapped") {
    ReadOptions options;
    options.map.add("Kopf", FieldId::title);
    options.map.add("wann", FieldId::date);
    const auto article = read_one(R"({"KOPF":"T","wann":"2019-05","Source":"S"})", options);
    CHECK(article.title() == "T");
    CHECK(article.date.has_value());
    CHECK(article.first(FieldId::source) == "S");
}

TEST_CASE("objects with a name, numbers, nulls and lists of paragraphs are understood") {
    const auto article = read_one(
        R"({"title":"T","source":{"name":"S","id":7},"author":[{"name":"A"},{"name":"B"}],)"
        R"("section":5,"url":null,"body":["One.","Two."]})");
    CHECK(article.first(FieldId::source) == "S");
    CHECK(article.all(FieldId::byline) == std::vector<std::string>{"A", "B"});
    CHECK(article.first(FieldId::section) == "5");
    CHECK(article.body() == "One.\n\nTwo.");
}

TEST_CASE("a list that is one is not parted again") {
    const auto article = read_one(
        R"({"title":"T","body":"b","keywords":["Press, free","a; b"],"tags":"law, order"})");
    CHECK(article.all(FieldId::keyword) ==
          std::vector<std::string>{"Press, free", "a; b", "law", "order"});
}

TEST_CASE("several agencies have contributed, credits say it themselves") {
    const auto several = read_one(R"({"title":"T","agency":["AFP","AP"]})");
    CHECK(several.credits ==
          std::vector<Credit>{{"AFP", CreditRole::contributed}, {"AP", CreditRole::contributed}});
    const auto said = read_one(R"({"title":"T","agency":["AFP"],)"
                               R"("credits":[{"name":"AFP","role":"contributed"},)"
                               R"({"name":"EPA","role":"photo"}]})");
    CHECK(said.credits ==
          std::vector<Credit>{{"AFP", CreditRole::contributed}, {"EPA", CreditRole::photo}});
}

TEST_CASE("unknown keys are kept, and reported once per input") {
    const auto reading = read_as("jsonl", R"({"title":"a","x":{"y":[1, 2]},"n":3,"e":null})"
                                          "\n"
                                          R"({"title":"b","x":"text"})");
    REQUIRE(reading.articles.size() == 2);
    CHECK(extra(reading.articles[0], "x") == R"({"y":[1,2]})");
    CHECK(extra(reading.articles[0], "n") == "3");
    CHECK(extra(reading.articles[0], "e") == "none");
    CHECK(extra(reading.articles[1], "x") == "text");
    REQUIRE(reading.notes.size() == 2);
    CHECK(reading.notes[0].text ==
          "no text (body) under the keys known here in 2 articles; see --map");
    CHECK(reading.notes[1].text == "no fields, kept as stored values: n, x");
}

TEST_CASE("a date that is none is kept and noted") {
    const auto reading = read_as("jsonl", R"({"title":"a","published":"one fine day"})");
    REQUIRE(reading.articles.size() == 1);
    CHECK_FALSE(reading.articles[0].date);
    CHECK(extra(reading.articles[0], "date") == "one fine day");
    REQUIRE(reading.notes.size() == 2);
    CHECK(reading.notes[0].text.find("one fine day") != std::string::npos);
}

TEST_CASE("a key given twice loses nothing") {
    const auto reading = read_as("jsonl", R"({"title":"a","title":"b","headline":"c","body":"d"})");
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.articles[0].title() == "a");
    CHECK(extra(reading.articles[0], "title") == "b");
    CHECK(extra(reading.articles[0], "headline") == "c");
    CHECK(reading.notes.size() == 2);
}

TEST_CASE("NULs are removed and long stored values cut between characters") {
    std::string json = R"({"title":"a\u0000b","x":")";
    for (int i = 0; i < 50'000; ++i) json += "é";
    const auto article = read_one(json + "\"}");
    CHECK(article.title() == "ab");
    CHECK(extra(article, "x").size() == lacuna::corpus::limits::metadata);
}

TEST_CASE("endless lists are cut") {
    std::string json = R"({"title":"a","keywords":["x")";
    for (int i = 0; i < 20'000; ++i) json += ",\"k" + std::to_string(i) + '"';
    CHECK(read_one(json + "]}").all(FieldId::keyword).size() == 1'000);
}

TEST_CASE("a key called lacuna is an unknown key like any other") {
    const auto reading =
        read_as("jsonl", R"({"title":"a","lacuna":")" + std::string(100'000, 'x') + "\"}");
    REQUIRE(reading.articles.size() == 1);
    CHECK(extra(reading.articles[0], "lacuna").size() == lacuna::corpus::limits::metadata);
    REQUIRE(reading.notes.size() == 3);
    CHECK(reading.notes[0].text == "\"lacuna\" cut at 64 KiB");
    CHECK(reading.notes[2].text == "no fields, kept as stored values: lacuna");
}

TEST_CASE("records that look like those of a dump are told how they are read as one, once") {
    const std::string line = R"({"title":"a","body":"b","lacuna":"id=0123456789abcdef\n"})"
                             "\n";
    const auto reading = read_as("jsonl", line + line);
    CHECK(reading.articles.size() == 2);
    REQUIRE(reading.notes.size() == 2);
    CHECK(reading.notes[0].place == "line 1");
    CHECK(reading.notes[0].text ==
          "looks like a line of a dump; only with --format dump it is read as one");
}

TEST_CASE("a placeholder is no date, is said so and kept as it was") {
    for (const std::string text : {"0001-01-01T00:00:00", "9999-12-31"}) {
        auto reading = read_as("jsonl", R"({"title":"T","date":")" + text + "\"}");
        REQUIRE(reading.articles.size() == 1);
        CHECK_FALSE(reading.articles[0].date);
        CHECK(extra(reading.articles[0], "date") == text);
        REQUIRE_FALSE(reading.notes.empty());
        CHECK(reading.notes[0].text == "stands for no date: \"" + text + "\"");
    }
}

TEST_CASE("a field takes a thousand values, from one key or from several, and says what it left") {
    std::string credits;
    std::string names;
    for (int i = 0; i < 900; ++i) {
        credits += fmt::format(R"({}{{"name":"C{}","role":"photo"}})", i == 0 ? "" : ",", i);
        names += fmt::format(R"({}"N{}")", i == 0 ? "" : ",", i);
    }
    struct Case {
        std::string json;
        FieldId field;
        std::string note;
    };
    const Case cases[]{{R"({"title":"T","credits":[)" + credits + "," + names + "]}",
                        FieldId::credit, "\"credit\" cut at 1000 values, 800 left out"},
                       {R"({"title":"T","credit":[)" + credits + R"(],"credits":[)" + names + "]}",
                        FieldId::credit, "\"credit\" cut at 1000 values, 800 left out"},
                       {R"({"title":"T","tags":[)" + names + R"(],"keywords":[)" + credits + "]}",
                        FieldId::keyword, "\"keyword\" cut at 1000 values, 800 left out"},
                       {R"({"title":"T","byline":[)" + names + "," + credits + "]}",
                        FieldId::byline, "\"byline\" cut at 1000 values, 800 left out"}};
    for (const auto& [json, field, note] : cases) {
        CAPTURE(note);
        auto reading = read_as("jsonl", json);
        REQUIRE(reading.articles.size() == 1);
        CHECK(field_values(reading.articles[0], field).size() == 1000);
        REQUIRE_FALSE(reading.notes.empty());
        CHECK(reading.notes[0].text == note);
    }
}
