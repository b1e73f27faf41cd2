// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/safe_text.hpp"

#include "common/utf8.hpp"

#include <doctest/doctest.h>
#include <random>

using lacuna::display_width;
using lacuna::fit_to_width;
using lacuna::is_valid_utf8;
using lacuna::Newlines;
using lacuna::printable_path;
using lacuna::terminal_safe;
using lacuna::valid_utf8;

namespace {

std::string utf8(char32_t c) {
    const auto byte = [](char32_t value) { return static_cast<char>(value); };
    if (c < 0x80) return {byte(c)};
    if (c < 0x800) return {byte(0xC0 | (c >> 6)), byte(0x80 | (c & 0x3F))};
    if (c < 0x10000)
        return {byte(0xE0 | (c >> 12)), byte(0x80 | ((c >> 6) & 0x3F)), byte(0x80 | (c & 0x3F))};
    return {byte(0xF0 | (c >> 18)), byte(0x80 | ((c >> 12) & 0x3F)), byte(0x80 | ((c >> 6) & 0x3F)),
            byte(0x80 | (c & 0x3F))};
}

std::string random_bytes(std::mt19937& random) {
    constexpr unsigned char bytes[] = {0x00, 0x1B, 'a',  0x7F, 0x80, 0x9B, 0xBF, 0xC0, 0xC2, 0xE0,
                                       0xA0, 0xE2, 0xAE, 0xED, 0xEF, 0xF0, 0x90, 0xF4, 0x8F, 0xFF};
    std::string text(random() % 12, ' ');
    for (char& c : text) c = static_cast<char>(bytes[random() % std::size(bytes)]);
    return text;
}

} // namespace

TEST_CASE("plain text of any script stays as it is") {
    for (const std::string text :
         {"", "plain", "naïve", "新闻自由", "حرية الصحافة", "آزادی‌ها", "🗞️"}) {
        CAPTURE(text);
        CHECK(terminal_safe(text) == text);
        CHECK(valid_utf8(text) == text);
        CHECK(is_valid_utf8(text));
    }
}

TEST_CASE("whatever steers a terminal or turns a line becomes U+FFFD") {
    constexpr std::pair<char32_t, char32_t> ranges[] = {
        {0x00, 0x08},     {0x0B, 0x1F},     {0x7F, 0x9F},     {0x061C, 0x061C},
        {0x200E, 0x200F}, {0x2028, 0x202E}, {0x2066, 0x2069},
    };
    for (const auto& [first, last] : ranges) {
        for (char32_t c = first; c <= last; ++c) {
            CAPTURE(static_cast<unsigned>(c));
            CHECK(terminal_safe("a" + utf8(c) + "b") == "a\uFFFDb");
        }
    }
    for (const char32_t c :
         {0x20, 0x7E, 0xA0, 0x061B, 0x200D, 0x2010, 0x2027, 0x202F, 0x2065, 0x206A}) {
        CAPTURE(static_cast<unsigned>(c));
        CHECK(terminal_safe(utf8(c)) == utf8(c));
    }
}

TEST_CASE("tabs become spaces, and newlines do unless they are kept") {
    CHECK(terminal_safe("a\tb\nc") == "a b c");
    CHECK(terminal_safe("a\tb\nc", Newlines::keep) == "a b\nc");
    CHECK(terminal_safe("\x1b[31mred\n", Newlines::keep) == "\uFFFD[31mred\n");
}

TEST_CASE("each maximal invalid part becomes one U+FFFD") {
    struct Row {
        std::string_view bytes;
        std::string_view valid;
    };
    constexpr Row rows[] = {
        {"a\xFFz", "a\uFFFDz"},
        {"\xC3", "\uFFFD"},
        {"\xC3z", "\uFFFDz"},
        {"\xC0\x80", "\uFFFD\uFFFD"},
        {"\xE2\x82", "\uFFFD"},
        {"\xE2\x82z", "\uFFFDz"},
        {"\xE0\x80\x80", "\uFFFD\uFFFD\uFFFD"},
        {"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD"},
        {"\xF0\x9F\x97", "\uFFFD"},
        {"\xF4\x90\x80\x80", "\uFFFD\uFFFD\uFFFD\uFFFD"},
        {"\xF5\x80", "\uFFFD\uFFFD"},
        {"\x80\x80", "\uFFFD\uFFFD"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.valid);
        CHECK(valid_utf8(row.bytes) == row.valid);
        CHECK(terminal_safe(row.bytes) == row.valid);
        CHECK_FALSE(is_valid_utf8(row.bytes));
    }
}

TEST_CASE("text is valid if every character of it is") {
    std::mt19937 random(17);
    for (int i = 0; i < 20000; ++i) {
        const auto bytes = random_bytes(random);
        bool is_valid = true;
        for (std::size_t at = 0; at < bytes.size();) {
            const auto next = lacuna::code_point_at(bytes, at);
            is_valid = is_valid && next.is_valid;
            at += next.size;
        }
        REQUIRE(is_valid_utf8(bytes) == is_valid);
    }
}

TEST_CASE("a byte that is not valid is found wherever it stands") {
    for (std::size_t size = 1; size < 40; ++size) {
        for (std::size_t at = 0; at < size; ++at) {
            CAPTURE(at);
            std::string bytes(size, 'a');
            bytes[at] = '\xFF';
            CHECK_FALSE(is_valid_utf8(bytes));
            CHECK(valid_utf8(bytes) ==
                  std::string(at, 'a') + "\uFFFD" + std::string(size - at - 1, 'a'));
        }
    }
}

TEST_CASE("any bytes give valid and safe text") {
    std::mt19937 random(11);
    for (int i = 0; i < 20000; ++i) {
        const auto bytes = random_bytes(random);
        const auto safe = terminal_safe(bytes);
        REQUIRE(is_valid_utf8(safe));
        REQUIRE(terminal_safe(safe) == safe);
        REQUIRE(is_valid_utf8(valid_utf8(bytes)));
        REQUIRE(terminal_safe(printable_path(bytes)) == printable_path(bytes));
        REQUIRE(display_width(fit_to_width(safe, 3)) <= 3);
    }
}

TEST_CASE("a path shows bytes that are no text as hexadecimal numbers") {
    CHECK(printable_path("news/été.html") == "news/été.html");
    CHECK(printable_path("a\xFF\nb") == "a\\xFF\\x0Ab");
    CHECK(printable_path("a\u202Eb") == "a\\xE2\\x80\\xAE"
                                        "b");
}

TEST_CASE("width is counted in columns") {
    struct Row {
        std::string_view text;
        int columns;
    };
    constexpr Row rows[] = {{"", 0},     {"abc", 3},      {"é", 1},     {"e\u0301", 1},
                            {"新闻", 4}, {"ＡＢ", 4},     {"ｶﾅ", 2},    {"한글", 4},
                            {"한", 2},   {"🗞🚫", 3}, {"…", 1},     {"a\u200Bb", 2},
                            {"حُرِّيَّة", 4}, {"\n\x1b", 0},   {"\u00AD", 1}};
    for (const auto& row : rows) {
        CAPTURE(row.text);
        CHECK(display_width(row.text) == row.columns);
    }
}

TEST_CASE("text is shortened to a width between characters") {
    struct Row {
        std::string_view text;
        int columns;
        std::string_view fitted;
    };
    constexpr Row rows[] = {{"censor", 6, "censor"},
                            {"censor", 5, "cens…"},
                            {"censor", 1, "…"},
                            {"censor", 0, ""},
                            {"censor", -4, ""},
                            {"", 0, ""},
                            {"新闻自由", 8, "新闻自由"},
                            {"新闻自由", 7, "新闻自…"},
                            {"新闻自由", 6, "新闻…"},
                            {"e\u0301e\u0301e\u0301", 2, "e\u0301…"},
                            {"a\U0001F468\u200D\U0001F469b", 4, "a…"}};
    for (const auto& row : rows) {
        CAPTURE(row.text);
        CAPTURE(row.columns);
        CHECK(fit_to_width(row.text, row.columns) == row.fitted);
    }
}
