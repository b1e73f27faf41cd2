// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/entities.hpp"

#include <doctest/doctest.h>
#include <string>

using lacuna::corpus::without_entities;

TEST_CASE("entities become the characters that are meant") {
    struct Case {
        std::string written;
        std::string meant;
    };
    const Case cases[] = {
        {"a &amp; b &lt;c&gt; &quot;d&quot; &apos;e&apos;", "a & b <c> \"d\" 'e'"},
        {"&#8220;x&#8221; &#x2026; &#1071;", "“x” … Я"},
        {"&eacute;t&eacute; &hellip;&nbsp;&mdash;", "été … —"},
        {"&#145;cp&#146; &#128;", "‘cp’ €"},
        {"&#128512;", "😀"},
        {"AT&T; &unknown; &; &#0; &#xD800; &#99999999; &",
         "AT&T; &unknown; &; &#0; &#xD800; &#99999999; &"},
    };
    for (const auto& [written, meant] : cases) {
        CAPTURE(written);
        CHECK(without_entities(written) == meant);
    }
}
