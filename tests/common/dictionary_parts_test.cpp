// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/dictionary_parts.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>

namespace lacuna {

namespace {

std::string parts(std::string_view word) {
    DictionaryParts all;
    std::string joined;
    for (const auto& part : all.parts_of(word)) {
        if (!joined.empty()) joined += ' ';
        joined += word.substr(part.begin, part.end - part.begin);
    }
    return joined;
}

} // namespace

TEST_CASE("long words of Thai, Lao, Khmer and Burmese consist of words") {
    CHECK(parts("วิทยาศาสตร์") == "วิทยา ศาสตร์");
    CHECK(parts("ໂຮງຮຽນ") == "ໂຮງ ຮຽນ");
    CHECK(parts("អ្នកកាសែត") == "អ្នក កាសែត");
    CHECK(parts("ဖမ်းဆီး") == "ဖမ်း ဆီး");
}

TEST_CASE("syllables that are no words are no parts") {
    CHECK(parts("ตำรา").empty());
    CHECK(parts("พยาบาล").empty());
    CHECK(parts("ត្រូវ").empty());
    CHECK(parts("abcdef").empty());
    CHECK(parts("").empty());
    CHECK(parts(std::string(4000, 'x')).empty());
}

TEST_CASE("a word has the same parts each time") {
    DictionaryParts all;
    const auto first = all.parts_of("หนังสือพิมพ์");
    CHECK(first.size() == 2);
    CHECK(all.parts_of("หนังสือพิมพ์") == first);
}

} // namespace lacuna
