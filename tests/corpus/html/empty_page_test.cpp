// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/empty_page.hpp"

#include <doctest/doctest.h>

using lacuna::corpus::PageTree;
using lacuna::corpus::why_without_text;

TEST_CASE("a page without text says why") {
    CHECK(why_without_text(PageTree("<title>a</title><div id=app></div><script>run()</script>")) ==
          "only a title: the page is filled by a script");
    CHECK(why_without_text(PageTree("<title>a</title><frameset><frame src=b></frameset>")) ==
          "only a title: the page shows others in frames");
    CHECK(why_without_text(
              PageTree("<meta http-equiv=Refresh content='0; url=b'><title>a</title>")) ==
          "only a title: the page leads on to another one");
    CHECK(why_without_text(PageTree("<title>a</title><img src=b>")) ==
          "only a title: the page shows no text");
}
