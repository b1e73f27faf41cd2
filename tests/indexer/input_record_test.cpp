// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/input_record.hpp"

#include <doctest/doctest.h>

namespace lacuna::indexer {
namespace {

TEST_CASE("a record is read as it was written") {
    const InputRecord record{"news/a.jsonl",
                             120,
                             1440000000123456789,
                             "00ff",
                             "abcd",
                             {std::string("0123456789abcdef"), std::string("fedcba9876543210")},
                             2,
                             {std::string("00000000ffffffff")}};
    CHECK(decode_record(encode_record(record)) == record);
}

TEST_CASE("a path of any bytes is read as it was written") {
    InputRecord record;
    record.path = "caf\xe9/a\xff.jsonl";
    CHECK(decode_record(encode_record(record))->path == record.path);
}

TEST_CASE("what is no record is none") {
    for (const char* text : {"", "[]", "{", "7", R"({"size":"many"})"}) {
        CAPTURE(text);
        CHECK_FALSE(decode_record(text));
    }
}

TEST_CASE("inputs have keys of their own") {
    CHECK(input_key("a") != input_key("b"));
    CHECK(input_key("a").starts_with("lacuna.input:"));
    CHECK(input_key(std::string(10000, 'a')).size() < 100);
}

} // namespace
} // namespace lacuna::indexer
