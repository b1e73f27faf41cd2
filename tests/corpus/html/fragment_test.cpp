// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/fragment.hpp"

#include <doctest/doctest.h>
#include <string>

using lacuna::corpus::is_markup;
using lacuna::corpus::shown_text;

TEST_CASE("text is HTML by tags that HTML knows and closes") {
    for (const std::string text :
         {"<p>Un texte.</p>", "Zeile<br>Zeile", "Zeile<BR/>", "a <em>b</em> c", "<!--more-->a",
          "<p>one<p>two", "x <img src=\"a.png\"> y", "<o:p>Word</o:p>"})
        CHECK_MESSAGE(is_markup(text), text);
    for (const std::string text :
         {"a < b and c > d", "<redacted>", "the <name withheld> said", "use the <p> tag",
          "<ann@post.example>", "x <- y -> z", "if a<b", "<3", "</end>", "a <b"})
        CHECK_MESSAGE(!is_markup(text), text);
}

TEST_CASE("HTML becomes the text that a reader sees") {
    struct Case {
        std::string written;
        std::string shown;
    };
    const Case cases[] = {
        {"<p>Один.</p><p>Два&nbsp;&mdash; <b>три</b>.</p>", "Один.\n\nДва — три."},
        {"Une ligne.<br><br>Une autre.", "Une ligne.\n\nUne autre."},
        {"<div>a</div><script>var x = '<p>no</p>';</script><style>p{}</style>b", "a\n\nb"},
        {"<p>Tracked.</p><img src=\"https://t.example/p.gif\" width=1 height=1>", "Tracked."},
        {"First line.\n\nSecond with <b>bold</b>.\nThird.",
         "First line.\n\nSecond with bold.\nThird."},
        {"<p>He wrote <redacted> and 3 < 5.</p>", "He wrote <redacted> and 3 < 5."},
        {"<ul><li>one</li><li>two</li></ul>", "one\n\ntwo"},
        {"&lt;p&gt;Escaped.&lt;/p&gt;&lt;p&gt;Twice.&lt;/p&gt;", "Escaped.\n\nTwice."},
        {"Write &lt;b&gt; for bold", "Write <b> for bold"},
        {"Ministry &amp; press", "Ministry & press"},
        {"It&amp;#8217;s &amp;amp; was", "It\u2019s & was"},
        {"R&D; AT&T & Co", "R&D; AT&T & Co"},
        {"a < b & c > d", "a < b & c > d"},
        {"<redacted>", "<redacted>"},
    };
    for (const auto& [written, shown] : cases) {
        CAPTURE(written);
        CHECK(shown_text(written) == shown);
    }
}

TEST_CASE("HTML that is nested beyond all bounds keeps its text") {
    std::string deep = "<p>begin</p>";
    for (int i = 0; i < 5'000; ++i) deep += "<div>";
    deep += "the end";
    for (int i = 0; i < 5'000; ++i) deep += "</div>";
    CHECK(shown_text(deep).find("the end") != std::string::npos);
}

TEST_CASE("angle brackets without end take linear time") {
    for (const char* const piece : {"<", "<a", "<!--", "<p ", "&", "&amp", "</", "\n\n", "<b>"}) {
        std::string text;
        while (text.size() < 2'000'000) text += piece;
        CAPTURE(piece);
        CHECK_NOTHROW(static_cast<void>(shown_text(text)));
    }
}
