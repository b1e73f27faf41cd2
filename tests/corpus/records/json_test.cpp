// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/records/json.hpp"

#include "common/safe_text.hpp"
#include "tests/corpus/reading.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <memory>
#include <span>
#include <string>
#include <utility>

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

/// `before`, so many bytes more, and `after`, never held in memory at once.
class LongLine final : public lacuna::corpus::ByteSource {
  public:
    LongLine(std::string before, std::uint64_t length, std::string after)
        : before_(std::move(before)), length_(length), after_(std::move(after)) {}

    [[nodiscard]] std::size_t read(std::span<char> to) override {
        if (!before_.empty()) return take(before_, to);
        if (length_ == 0) return take(after_, to);
        const auto size = static_cast<std::size_t>(std::min<std::uint64_t>(to.size(), length_));
        std::fill_n(to.begin(), size, 'x');
        length_ -= size;
        return size;
    }

  private:
    static std::size_t take(std::string& from, std::span<char> to) {
        const std::size_t size = from.copy(to.data(), to.size());
        from.erase(0, size);
        return size;
    }

    std::string before_;
    std::uint64_t length_;
    std::string after_;
};

lacuna::corpus::Reading read_around_long_line(std::string_view format, std::uint64_t input_size) {
    constexpr std::uint64_t length = 300U << 20U;
    const lacuna::corpus::ReadOptions options;
    auto source = std::make_unique<LongLine>("{\"title\":\"a\"}\n{\"title\":\"", length,
                                             "\"}\n{\"title\":\"c\"}\n");
    return read_as(*lacuna::corpus::find_format(format), std::move(source),
                   {&options, input_size, nullptr});
}

TEST_CASE("after a long line or value, what comes next is read, unless the input is a bomb") {
    for (const std::string_view format : {"jsonl", "json"}) {
        CAPTURE(format);
        CHECK(read_around_long_line(format, 301U << 20U).articles.size() == 2);
        CHECK(read_around_long_line(format, 1U << 20U).articles.size() == 1);
    }
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
        read_as("jsonl", "{\"body\":\"t\",\"title\":\"a \\ud83d b \\ud83d\\ude00 \\\\ud83d\"}");
    REQUIRE(surrogates.articles.size() == 1);
    CHECK(surrogates.articles[0].title() == "a \uFFFD b \U0001F600 \\ud83d");
    CHECK(surrogates.notes.size() == 1);
    const auto controls = read_as("jsonl", "{\"title\":\"a\tb\"}");
    REQUIRE(controls.articles.size() == 1);
    CHECK(controls.articles[0].title() == "a b");
    const std::string line = "{\"title\":\"a\",\"body\":\"t\"}\n";
    std::string late = line;
    while (late.size() < 70'000) late += line;
    const auto bytes =
        read_as("jsonl", late + "{\"body\":\"t\",\"title\":\"caf\xe9 d\xe9j\xe0 vu\"}");
    CHECK(bytes.rejects.empty());
    CHECK(lacuna::is_valid_utf8(bytes.articles.back().title()));
    CHECK(bytes.articles.back().title().starts_with("caf"));
    CHECK(bytes.notes.size() == 1);
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
