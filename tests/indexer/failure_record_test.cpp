// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/failure_record.hpp"

#include <doctest/doctest.h>

namespace lacuna::indexer {
namespace {

TEST_CASE("a failure is remembered as it was, whatever its path is made of") {
    const FailureRecord failure{"news/\xff.txt",
                                "2026-01-02T03:04:05Z",
                                3,
                                {{"line 2", "no text"}, {"", "\xc3 broken"}},
                                "{}"};
    const auto back = decode_failure(encode_failure(failure));
    REQUIRE(back);
    CHECK(back->path == failure.path);
    CHECK(back->when == failure.when);
    CHECK(back->count == 3);
    REQUIRE(back->rejects.size() == 2);
    CHECK(back->rejects[0].place == "line 2");
    CHECK(back->rejects[1].reason == "\uFFFD broken");
}

TEST_CASE("the same failure at another time is the same") {
    const FailureRecord failure{"a.txt", "2026-01-02T03:04:05Z", 1, {{"", "empty"}}, "{}"};
    FailureRecord other = failure;
    other.when = "2027-01-02T03:04:05Z";
    CHECK(say_the_same(failure, other));
    other.rejects[0].reason = "too long";
    CHECK_FALSE(say_the_same(failure, other));
}

TEST_CASE("what is no record of a failure is none") {
    for (const char* const text :
         {"", "[]", "{}", R"({"path":1})", R"({"path":"a","rejects":[1]})"})
        CHECK_FALSE(decode_failure(text));
}

} // namespace
} // namespace lacuna::indexer
