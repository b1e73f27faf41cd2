// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/declared_text.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using lacuna::corpus::declared_paragraphs;
using Strings = std::vector<std::string>;

TEST_CASE("a declared text keeps its paragraphs and loses its markup") {
    const Strings both{"It was shut.", "Nobody knew."};
    for (const std::string text :
         {"It was shut.\n\nNobody knew.", "It was shut.\r\nNobody knew.\r\n",
          "<p>It was <b>shut</b>.</p><p>Nobody knew.</p>", "It was shut.<br/><br/>Nobody knew.",
          "&lt;p&gt;It was shut.&lt;/p&gt;&lt;p&gt;Nobody knew.&lt;/p&gt;",
          "<div>It was&nbsp;shut.</div>\n<div>Nobody knew.</div>"}) {
        CAPTURE(text);
        CHECK(declared_paragraphs(text) == both);
    }
    CHECK(declared_paragraphs("AT&T and 3 < 4") == Strings{"AT&T and 3 < 4"});
    CHECK(declared_paragraphs("").empty());
}
