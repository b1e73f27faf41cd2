// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/declared_charset.hpp"

#include <doctest/doctest.h>
#include <string>
#include <vector>

using lacuna::corpus::declared_charsets;
using Names = std::vector<std::string>;

TEST_CASE("the charset is found where pages declare it") {
    CHECK(declared_charsets("<head><meta charset=utf-8>") == Names{"utf-8"});
    CHECK(declared_charsets(
              "<META HTTP-EQUIV='Content-Type' CONTENT='text/html; charset=windows-1254'>") ==
          Names{"windows-1254"});
    CHECK(declared_charsets("<meta name=x content=y><meta charset=\"GB18030\"/>") ==
          Names{"gb18030"});
    CHECK(declared_charsets("<meta charset = 'koi8-r' >") == Names{"koi8-r"});
    CHECK(declared_charsets("<p>charset=x</p>").empty());
    CHECK(declared_charsets("<meta charset=").empty());
    CHECK(declared_charsets("<meta name=description content='which charset a page has'>").empty());
}

TEST_CASE("all declarations count, each once, the XML declaration first") {
    CHECK(declared_charsets("<?xml version='1.0' encoding='ISO-8859-9'?><html><meta charset=utf-8>"
                            "<meta http-equiv=content-type content='text/html;charset=UTF-8'>") ==
          Names{"iso-8859-9", "utf-8"});
}
