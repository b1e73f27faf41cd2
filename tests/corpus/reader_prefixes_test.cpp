// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/safe_text.hpp"
#include "common/sanitized.hpp"
#include "tests/corpus/reading.hpp"

#include <doctest/doctest.h>

using lacuna::is_valid_utf8;
using lacuna::corpus::formats;
using lacuna::corpus::read_as;
using lacuna::corpus::recognise_format;

namespace {

constexpr std::string_view samples[] = {
    "{\"title\":\"a\\u00e9\\ud83d\\ude00\",\"body\":[\"p\",\"q\"],\"source\":{\"name\":\"s\"},"
    "\"n\":1.5e3}\n{\"title\":\"b\"}\n",
    "[{\"title\":\"a\",\"credits\":[{\"name\":\"AFP\",\"role\":\"photo\"}]},\n {\"title\":\"b\"}, "
    "null]",
    "---\ntitle: &x \"a\"\nkeywords: [b, *x]\nmap: {c: d}\n---\n# T\n\n*e* ![f](g) [h](i)\n",
    "+++\ntitle = \"a\"\ndate = 2019-06-14T10:00:00Z\n[params]\ntags = [\"b\"]\n+++\ntext **b**\n",
    "title,body,tags\n\"a \"\"b\"\"\",\"c\nd\",x;y\ne,f,g\n",
    "title\tbody\n\"a\"\tb\n\"c \"\"d\"\"\"\te\n",
    "Tïtle\r\n\r\nA — “paragraph” of text.\r\n",
    "<!DOCTYPE "
    "html><html><head><title>a</title></head><body><article><p>b</p></article></body></html>",
    "\xFF\xFEt\0i\0",
    "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/b\r\nContent-Length: "
    "56\r\n\r\n"
    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n<p\r\n\r\n\r\nWARC/1.0\r\n",
    "filedesc://a 0 20040519142200 text/plain 3\nabc\n\nhttp://b.example/ 0 20040519142200 "
    "text/html 5\n"
    "HTTP/\n",
    "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\nContent-Type: "
    "text/html\nContent-Transfer-Encoding: quoted-printable\n\n<p>a=3D=\nb</p>\n--x--\n",
    "\xEF\xBB\xBF{\"title\":\"a\"}",
};

// Each takes a sanitizer many times as long.
constexpr int rounds = lacuna::is_sanitized ? 60 : 300;

void check_text(const lacuna::corpus::Reading& reading) {
    for (const auto& article : reading.articles) {
        for (const auto& values : article.values)
            for (const auto& value : values) {
                CHECK(is_valid_utf8(value));
                CHECK(value.find('\0') == std::string::npos);
            }
        for (const auto& [key, value] : article.extra)
            CHECK((is_valid_utf8(key) && is_valid_utf8(value)));
    }
}

} // namespace

TEST_CASE("no prefix of any format's input does harm to any reader") {
    for (const auto sample : samples) {
        for (std::size_t length = 0; length <= sample.size(); ++length) {
            const std::string bytes(sample.substr(0, length));
            static_cast<void>(recognise_format(bytes, "x"));
            for (const auto& format : formats()) {
                CAPTURE(bytes);
                CAPTURE(format.name);
                check_text(read_as(format.name, bytes));
            }
        }
    }
}

TEST_CASE("no changed byte of any format's input does harm to any reader") {
    std::uint32_t state = 1;
    for (const auto sample : samples) {
        for (int round = 0; round < rounds; ++round) {
            std::string bytes(sample);
            for (int change = 0; change < 3; ++change) {
                state = state * 1664525U + 1013904223U;
                bytes[(state >> 8U) % bytes.size()] = static_cast<char>(state >> 24U);
            }
            for (const auto& format : formats()) {
                CAPTURE(bytes);
                CAPTURE(format.name);
                check_text(read_as(format.name, bytes));
            }
        }
    }
}
