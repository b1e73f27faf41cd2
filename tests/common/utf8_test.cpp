// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/utf8.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using lacuna::character_before;
using lacuna::character_start;
using lacuna::code_point_at;
using lacuna::code_point_before;
using lacuna::cut_to;
using lacuna::trim;
using lacuna::trim_ascii;
using lacuna::trim_marks;

namespace {

struct Part {
    char32_t value;
    std::size_t size;
    bool is_valid;

    bool operator==(const Part&) const = default;
};

std::vector<Part> parts_of(std::string_view text) {
    std::vector<Part> parts;
    for (std::size_t at = 0; at < text.size();) {
        const auto c = code_point_at(text, at);
        parts.push_back({c.value, c.size, c.is_valid});
        at += c.size;
    }
    return parts;
}

Part bad(std::size_t size) { return {0xFFFD, size, false}; }

} // namespace

TEST_CASE("the least and the greatest code point of each length are read") {
    const std::vector<Part> parts{{0x00, 1, true},     {0x7F, 1, true},     {0x80, 2, true},
                                  {0x7FF, 2, true},    {0x800, 3, true},    {0xD7FF, 3, true},
                                  {0xE000, 3, true},   {0xFFFF, 3, true},   {0x10000, 4, true},
                                  {0x10FFFF, 4, true}, {U'\uFFFD', 3, true}};
    using namespace std::string_view_literals;
    CHECK(parts_of("\0\x7F\xC2\x80\xDF\xBF\xE0\xA0\x80\xED\x9F\xBF\xEE\x80\x80\xEF\xBF\xBF"
                   "\xF0\x90\x80\x80\xF4\x8F\xBF\xBF\xEF\xBF\xBD"sv) == parts);
}

TEST_CASE("malformed text is stepped over in the parts that one replacement stands for") {
    const struct {
        std::string_view name;
        std::string_view bytes;
        std::vector<Part> parts;
    } rows[] = {
        {"continuation alone", "\x80z", {bad(1), {'z', 1, true}}},
        {"never a byte of UTF-8", "\xFF\xFE", {bad(1), bad(1)}},
        {"overlong in two", "\xC1\xBF", {bad(1), bad(1)}},
        {"overlong in three", "\xE0\x9F\xBF", {bad(1), bad(1), bad(1)}},
        {"overlong in four", "\xF0\x8F\xBF\xBF", {bad(1), bad(1), bad(1), bad(1)}},
        {"first surrogate", "\xED\xA0\x80", {bad(1), bad(1), bad(1)}},
        {"last surrogate", "\xED\xBF\xBF", {bad(1), bad(1), bad(1)}},
        {"beyond U+10FFFF", "\xF4\x90\x80\x80", {bad(1), bad(1), bad(1), bad(1)}},
        {"five bytes", "\xF8\x88\x80\x80\x80", {bad(1), bad(1), bad(1), bad(1), bad(1)}},
        {"two of two missing", "\xC3", {bad(1)}},
        {"three of three missing", "\xE2\x82", {bad(2)}},
        {"four of four missing", "\xF0\x9F\x97", {bad(3)}},
        {"broken off by a letter", "\xF0\x9F\x97z", {bad(3), {'z', 1, true}}},
        {"broken off by another", "\xE2\x82\xC3\xA9", {bad(2), {0xE9, 2, true}}},
    };
    for (const auto& row : rows) {
        CAPTURE(row.name);
        CHECK(parts_of(row.bytes) == row.parts);
    }
}

TEST_CASE("no character is at the end of a text and none before its beginning") {
    for (const std::string_view text : {"", "a", "é"}) {
        CHECK(code_point_at(text, text.size()).size == 0);
        CHECK(code_point_at(text, text.size() + 1).size == 0);
        CHECK(code_point_before(text, 0).size == 0);
        CHECK(character_before(text, 0) == 0);
        CHECK(character_start(text, text.size() + 1) == text.size());
    }
}

TEST_CASE("characters are found backwards as they are forwards") {
    const std::string text = "aé北\U0001F5DEz";
    std::vector<std::size_t> forwards;
    for (std::size_t at = 0; at < text.size(); at += code_point_at(text, at).size)
        forwards.push_back(at);
    std::vector<std::size_t> backwards;
    for (std::size_t at = text.size(); at > 0; at = character_before(text, at)) {
        const auto before = code_point_before(text, at);
        CHECK(before.is_valid);
        CHECK(before.value == code_point_at(text, at - before.size).value);
        backwards.insert(backwards.begin(), character_before(text, at));
    }
    CHECK(backwards == forwards);
}

TEST_CASE("backwards malformed text is stepped over byte by byte") {
    const std::string_view bytes = "a\xE2\x82";
    CHECK(code_point_before(bytes, 3).size == 2);
    for (const std::string_view text : {"a\x80\x80", "é\x80", "\xED\xA0\x80", "\xC3z\xFF"}) {
        CAPTURE(text);
        const auto before = code_point_before(text, text.size());
        CHECK(before.value == lacuna::replacement_character);
        CHECK(before.size == 1);
        CHECK_FALSE(before.is_valid);
    }
    CHECK(character_before("\x80\x80\x80\x80\x80\x80", 6) == 2);
}

TEST_CASE("a text is cut between characters") {
    const std::string_view text = "é北\U0001F5DE";
    CHECK(cut_to(text, 99) == text);
    CHECK(cut_to(text, 9) == text);
    for (const std::size_t bytes : {5U, 6U, 7U, 8U}) CHECK(cut_to(text, bytes) == "é北");
    for (const std::size_t bytes : {2U, 3U, 4U}) CHECK(cut_to(text, bytes) == "é");
    for (const std::size_t bytes : {0U, 1U}) CHECK(cut_to(text, bytes).empty());
    CHECK(cut_to(std::string(2000, '\x80'), 1000).size() == 996);
}

TEST_CASE("the next character begins at a byte or behind it") {
    const std::string_view text = "é北";
    CHECK(character_start(text, 0) == 0);
    CHECK(character_start(text, 1) == 2);
    CHECK(character_start(text, 2) == 2);
    CHECK(character_start(text, 3) == 5);
    CHECK(lacuna::count_characters(text) == 2);
}

TEST_CASE("text is trimmed of all that is blank") {
    CHECK(trim(" \t\n\u00A0\u3000\uFEFF\u200Ba b\u2028\u00A0 ") == "a b");
    CHECK(trim("\u3000\u00A0 ").empty());
    CHECK(trim("").empty());
    CHECK(trim("北") == "北");
    CHECK(trim("\x80 \x80") == "\x80 \x80");
    CHECK(trim_marks(" «“北” » ", "«»“”") == "北");
    CHECK(trim_marks("«»", "«»").empty());
}

TEST_CASE("what programs read is trimmed of the white space of ASCII alone") {
    CHECK(trim_ascii(" \t\r\n\v\fa b\f\v\n\r\t ") == "a b");
    CHECK(trim_ascii("\u00A0{}\uFEFF") == "\u00A0{}\uFEFF");
    CHECK(trim_ascii(" \n").empty());
}

TEST_CASE("lower case of ASCII leaves all other letters") {
    CHECK(lacuna::lower_ascii("UTF-8 @AZ[ ÉÄ\u0130") == "utf-8 @az[ ÉÄ\u0130");
    CHECK(lacuna::is_ascii("\x7F"));
    CHECK_FALSE(lacuna::is_ascii("a\x80"));
    CHECK(lacuna::is_letter('z'));
    CHECK_FALSE(lacuna::is_letter('\xE9'));
    CHECK(lacuna::is_digit('9'));
    CHECK_FALSE(lacuna::is_digit(':'));
}
