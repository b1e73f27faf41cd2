// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/plain/text.hpp"

#include "tests/corpus/reading.hpp"

#include <doctest/doctest.h>

using lacuna::corpus::read_as;

TEST_CASE("plain text is one article") {
    const auto reading =
        read_as("text", "Censors at work\r\n\r\nThe first paragraph of it is here.\r\n");
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.articles[0].title() == "Censors at work");
    CHECK(reading.articles[0].body().find("first paragraph") != std::string_view::npos);
    CHECK(reading.articles[0].body().find('\r') == std::string_view::npos);
    CHECK(reading.rejects.empty());
}

TEST_CASE("control characters and NULs do not reach the article") {
    const auto reading = read_as("text", std::string("Ti\x07tle\0\n\nBody\x1b[31m text.\n", 25));
    REQUIRE(reading.articles.size() == 1);
    CHECK(reading.articles[0].title() == "Title");
    CHECK(reading.articles[0].body().find('\x1b') == std::string_view::npos);
}

TEST_CASE("what is no text is refused with its reason") {
    struct Case {
        std::string bytes;
        std::string reason;
    };
    const Case cases[] = {
        {"", "empty"},
        {" \n\t\n", "empty"},
        {std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0", 20), "not text"},
        {"A headline\n\n" + std::string(17U << 20U, 'x'), "text longer than 16 MiB"},
    };
    for (const auto& [bytes, reason] : cases) {
        CAPTURE(reason);
        const auto reading = read_as("text", bytes);
        CHECK(reading.articles.empty());
        REQUIRE(reading.rejects.size() == 1);
        CHECK(reading.rejects[0].reason == reason);
    }
}
