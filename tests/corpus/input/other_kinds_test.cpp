// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/input/other_kinds.hpp"

#include <doctest/doctest.h>
#include <string_view>

using namespace std::string_view_literals;
using lacuna::corpus::other_kind;
using lacuna::corpus::OtherKind;

TEST_CASE("what no format fits is called by its name") {
    CHECK(other_kind("\x89PNG\r\n\x1a\n\0\0"sv).name == "PNG image");
    CHECK(other_kind("RIFF\x10\0\0\0WEBPVP8 "sv).name == "WebP image");
    CHECK(other_kind("\0\0\0\x20"
                     "ftypisom"sv)
              .name == "MP4 film or sound");
    CHECK(other_kind("%PDF-1.7\n"sv).holds == OtherKind::Holds::text);
    CHECK(other_kind("{\\rtf1\\ansi"sv).name == "RTF document");
    CHECK(other_kind("\0\1\2\3"sv).holds == OtherKind::Holds::unknown);
    CHECK(other_kind(""sv).name.empty());
}
