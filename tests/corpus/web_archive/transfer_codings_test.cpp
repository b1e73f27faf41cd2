// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/web_archive/transfer_codings.hpp"

#include <doctest/doctest.h>

using lacuna::corpus::undo_transfer;

TEST_CASE("quoted-printable is undone, with what is none of it left as it is") {
    CHECK(undo_transfer("caf=C3=A9 and=\r\n more=\n still", "Quoted-Printable") ==
          "café and more still");
    CHECK(undo_transfer("a = b =zz =", "quoted-printable") == "a = b =zz ");
    CHECK(undo_transfer("a=  \r\nb", "quoted-printable") == "ab");
}

TEST_CASE("base64 is undone, whatever stands between its letters") {
    CHECK(undo_transfer("VGhlIHByZXNz\r\nZXM=", "base64") == "The presses");
    CHECK(undo_transfer("VGh l*IA", "BASE64") == "The ");
    CHECK(undo_transfer("as it is=3D", "8bit") == "as it is=3D");
}
