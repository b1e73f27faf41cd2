// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/readers/json.hpp"

#include "common/safe_text.hpp"
#include "tests/corpus/reading.hpp"

#include <doctest/doctest.h>

using lacuna::Article;
using lacuna::FieldId;
using lacuna::corpus::read_as;

TEST_CASE("each line of JSON Lines is an article") {
    const auto reading =
        read_as("jsonl", "{\"title\":\"a\"}\n\n{\"title\":\"b\"}\r\n{\"title\":\"c\"}");
    REQUIRE(reading.articles.size() == 3);
    CHECK(reading.articles[1].title() == "b");
    CHECK(reading.articles[2].position == 2);
    CHECK(reading.rejects.empty());
}

TEST_CASE("a line that cannot be read does not stop the others") {
    const auto reading =
        read_as("jsonl", "{\"title\":\"a\"}\n{\"title\":\n[1]\n{}\n{\"title\":\"b\"}\n");
    REQUIRE(reading.articles.size() == 2);
    CHECK(reading.articles[1].position == 4);
    REQUIRE(reading.rejects.size() == 3);
    CHECK(reading.rejects[0].place == "line 2");
    CHECK(reading.rejects[0].reason.starts_with("not valid JSON"));
    CHECK(reading.rejects[1].reason == "not a JSON object");
    CHECK(reading.rejects[2].reason == "neither title nor text");
}

TEST_CASE("a line beyond the limit is refused and the next one read") {
    std::string bytes = "{\"title\":\"a\"}\n{\"title\":\"b\",\"body\":\"";
    bytes.append(70U << 20U, 'x');
    const auto reading = read_as("jsonl", bytes + "\"}\n{\"title\":\"c\"}\n");
    CHECK(reading.articles.size() == 2);
    REQUIRE(reading.rejects.size() == 1);
    CHECK(reading.rejects[0].place == "line 2");
    CHECK(reading.rejects[0].reason == "longer than 64 MiB");
}

TEST_CASE("a text beyond the limit is refused") {
    const auto reading =
        read_as("jsonl", "{\"title\":\"a\",\"body\":\"" + std::string(17U << 20U, 'x') + "\"}\n");
    REQUIRE(reading.rejects.size() == 1);
    CHECK(reading.rejects[0].reason == "text longer than 16 MiB");
}

TEST_CASE("deep nesting is refused") {
    const std::string deep(100'000, '[');
    const auto line = read_as("jsonl", "{\"title\":\"a\",\"x\":" + deep +
                                           std::string(100'000, ']') + "}\n{\"title\":\"b\"}");
    CHECK(line.articles.size() == 1);
    REQUIRE(line.rejects.size() == 1);
    CHECK(line.rejects[0].reason == "JSON nested more than 256 deep");
    CHECK(read_as("json", deep).rejects.size() == 1);
    CHECK(read_as("json", std::string(100'000, '{')).rejects.size() == 1);
}

TEST_CASE("common damage is repaired and told") {
    const auto surrogates =
        read_as("jsonl", "{\"title\":\"a \\ud83d b \\ud83d\\ude00 \\\\ud83d\"}");
    REQUIRE(surrogates.articles.size() == 1);
    CHECK(surrogates.articles[0].title() == "a \uFFFD b \U0001F600 \\ud83d");
    CHECK(surrogates.notes.size() == 1);
    const auto controls = read_as("jsonl", "{\"title\":\"a\tb\"}");
    REQUIRE(controls.articles.size() == 1);
    CHECK(controls.articles[0].title() == "a b");
    std::string late = "{\"title\":\"a\"}\n";
    while (late.size() < 70'000) late += "{\"title\":\"a\"}\n";
    const auto bytes = read_as("jsonl", late + "{\"title\":\"caf\xe9 d\xe9j\xe0 vu\"}");
    CHECK(bytes.rejects.empty());
    CHECK(lacuna::is_valid_utf8(bytes.articles.back().title()));
    CHECK(bytes.articles.back().title().starts_with("caf"));
    CHECK(bytes.notes.size() == 1);
}

TEST_CASE("an input of which most cannot be read is given up") {
    std::string bytes;
    for (int i = 0; i < 5'000; ++i) bytes += "x\n";
    const auto reading = read_as("jsonl", bytes);
    CHECK(reading.rejects.size() < 1'100);
    CHECK(reading.rejects.back().reason == "most of it cannot be read, given up");
}

TEST_CASE("JSON is an object, objects behind one another, a list, or an object with a list") {
    struct Case {
        std::string bytes;
        std::size_t articles;
        std::size_t rejects;
    };
    const Case cases[] = {
        {"{\"title\":\"a\"}", 1, 0},
        {"{\"title\":\"a\"}\n{\"title\":\n\"b\"}", 2, 0},
        {"[{\"title\":\"a\"}, {\"title\":\"b\"}]", 2, 0},
        {"{\"status\":\"ok\",\"articles\":[{\"title\":\"a\"},{\"title\":\"b\"}]}", 2, 0},
        {"{\"items\":[{\"title\":\"a\"},3]}", 1, 1},
        {"{\"title\":\"a\",\"body\":\"b\",\"items\":[{\"title\":\"c\"}]}", 1, 0},
        {"[{\"title\":\"a]},{\\\"\"},3,\"x,y\",[{}],{\"title\":\"b\"}]", 2, 3},
        {"[{\"title\":\"a\"},{\"title\":tru},{\"title\":\"b\"}]", 2, 1},
        {"[{\"title\":\"a\"},{\"title\":\"b", 1, 1},
        {"[{\"title\":\"a\"}", 1, 1},
        {"[]", 0, 1},
        {"just words", 0, 1},
    };
    for (const auto& [bytes, articles, rejects] : cases) {
        CAPTURE(bytes);
        const auto reading = read_as("json", bytes);
        CHECK(reading.articles.size() == articles);
        CHECK(reading.rejects.size() == rejects);
    }
}

TEST_CASE("an element of a list beyond the limit is refused and the next one read") {
    const auto reading =
        read_as("json", "[{\"title\":\"a\"},{\"body\":\"" + std::string(70U << 20U, 'x') +
                            "\"},{\"title\":\"b\"}]");
    CHECK(reading.articles.size() == 2);
    REQUIRE(reading.rejects.size() == 1);
    CHECK(reading.rejects[0].place == "article 2");
}
