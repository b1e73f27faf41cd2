// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/html/masthead.hpp"

#include <doctest/doctest.h>

#include <string_view>

using lacuna::corpus::is_names_and_dates;

TEST_CASE("a line of names and dates is told from a sentence") {
    for (const std::string_view line :
         {"By Ann Lee", "Published: 3 May 2012, 11:08 a.m.", "Ann Lee, 3 May 2012"}) {
        CAPTURE(line);
        CHECK(is_names_and_dates(line, "en"));
    }
    for (const std::string_view line :
         {"The house has stood empty since the owners left the port for good on 3 May 2012.",
          "Nobody knew.", ""}) {
        CAPTURE(line);
        CHECK_FALSE(is_names_and_dates(line, "en"));
    }
}
