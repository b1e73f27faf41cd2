// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/xml/xml_mending.hpp"

#include <doctest/doctest.h>
#include <string>

using lacuna::corpus::mended_xml;

TEST_CASE("markup that is nearly XML is made well-formed and nothing of its text is lost") {
    struct Case {
        std::string written;
        std::string mended;
    };
    const Case cases[] = {
        {"<a>x & y</a>", "<a>x &amp; y</a>"},
        {"<a>1 < 2</a>", "<a>1 &lt; 2</a>"},
        {"<a>Caf&eacute; &lt;b&gt;</a>", "<a>Caf\u00E9 &lt;b></a>"},
        {"<a>&unheard;</a>", "<a>&amp;unheard;</a>"},
        {"<a>x&#2;y&#x1F;&#10;z</a>", "<a>xy\nz</a>"},
        {"<a>x\x02y</a>", "<a>xy</a>"},
        {"<a><b>x</a>", "<a><b>x</b></a>"},
        {"<a>x</b></a>", "<a>x</a>"},
        {"<a>x<br>y</a>", "<a>x<br/>y</a>"},
        {"<a b=c d e='f\"g'>x</a>", "<a b=\"c\" d=\"\" e=\"f&quot;g\">x</a>"},
        {"<a b=\"1\" b=\"2\">x</a>", "<a b=\"1\">x</a>"},
        {"<a><![CDATA[<p>x & y]]></a>", "<a><![CDATA[<p>x & y]]></a>"},
        {"<a><![CDATA[x", "<a><![CDATA[x]]></a>"},
        {"<a><!-- x <b> --><?php y ?>z</a>", "<a>z</a>"},
        {"<a>x<3 and <@>", "<a>x&lt;3 and &lt;@></a>"},
    };
    for (const auto& [written, mended] : cases) {
        CAPTURE(written);
        CHECK(mended_xml(written).text == mended);
    }
    CHECK(mended_xml("<a><b>x</a>").was_unbalanced);
    CHECK_FALSE(mended_xml("<a>x & y<br/></a>").was_unbalanced);
}

TEST_CASE("end tags without a start cost no more than what they are") {
    std::string text = "<a>";
    for (int i = 0; i < 100'000; ++i) text += "<b></c>";
    CHECK(mended_xml(text).text.size() == 3 + 4 + 100'000 * 7);
}
