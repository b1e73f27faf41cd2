// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/input/charset.hpp"

#include "common/safe_text.hpp"

#include <doctest/doctest.h>
#include <string>

using lacuna::corpus::to_utf8;

TEST_CASE("UTF-8 stays as it is, without byte order mark and NUL") {
    CHECK(to_utf8("Ünïcode 中文").text == "Ünïcode 中文");
    CHECK(to_utf8("\xEF\xBB\xBFmark").text == "mark");
    CHECK(to_utf8(std::string("a\0b", 3)).text == "ab");
    CHECK(to_utf8("").text.empty());
    CHECK_FALSE(to_utf8("Ünïcode").replaced);
}

TEST_CASE("UTF-16 is seen by its mark or by its NULs") {
    const std::string little("H\0e\0l\0l\0o\0 \0\x10\x04\n\0", 16);
    const std::string big("\0H\0e\0l\0l\0o\0 \x04\x10\0\n", 16);
    CHECK(to_utf8(little).text == "Hello А\n");
    CHECK(to_utf8(big).text == "Hello А\n");
    CHECK(to_utf8("\xFF\xFE" + little).text == "Hello А\n");
    CHECK(to_utf8("\xFE\xFF" + big).text == "Hello А\n");
    CHECK(to_utf8(little).charset == "UTF-16LE");
}

TEST_CASE("one NUL does not make UTF-16") {
    const std::string text("title,body\na\0b,c!\n", 18);
    CHECK(to_utf8(text).text == "title,body\nab,c!\n");
}

TEST_CASE("a declared charset counts unless the bytes are UTF-8") {
    CHECK(to_utf8("\xcf\xf0\xe8\xe2\xe5\xf2", "windows-1251").text == "Привет");
    CHECK(to_utf8("caf\xe9 \x80", "ISO-8859-1").text == "café €");
    CHECK(to_utf8("Привет", "windows-1251").text == "Привет");
    CHECK(to_utf8("\xd6\xd0\xce\xc4", "gb2312").text == "中文");
    CHECK(to_utf8("caf\xe9", "no-such-charset").text.starts_with("caf"));
}

TEST_CASE("an undeclared charset is guessed") {
    // "Редакция газеты объявила в понедельник о закрытии сайта" in windows-1251
    const std::string russian =
        "\xd0\xe5\xe4\xe0\xea\xf6\xe8\xff \xe3\xe0\xe7\xe5\xf2\xfb "
        "\xee\xe1\xfa\xff\xe2\xe8\xeb\xe0 "
        "\xe2 \xef\xee\xed\xe5\xe4\xe5\xeb\xfc\xed\xe8\xea \xee \xe7\xe0\xea\xf0\xfb\xf2\xe8\xe8 "
        "\xf1\xe0\xe9\xf2\xe0";
    CHECK(to_utf8(russian).text == "Редакция газеты объявила в понедельник о закрытии сайта");
}

TEST_CASE("whatever the bytes, the text is valid UTF-8") {
    std::string bytes;
    std::uint32_t state = 12345;
    for (int round = 0; round < 300; ++round) {
        state = state * 1664525U + 1013904223U;
        bytes += static_cast<char>(state >> 24U);
        CAPTURE(round);
        CHECK(lacuna::is_valid_utf8(to_utf8(bytes).text));
        CHECK(lacuna::is_valid_utf8(to_utf8(bytes, "shift_jis").text));
    }
}
