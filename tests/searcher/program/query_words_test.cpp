// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/program/query_words.hpp"

#include "searcher/program/option_table.hpp"

#include <doctest/doctest.h>

namespace lacuna::searcher {
namespace {

using Words = std::vector<std::string>;

Words read(const Words& arguments) {
    const auto rows = rows_of(option_table());
    return with_query_words(rows, arguments);
}

TEST_CASE("what begins with one minus sign and is no option is a word of the query") {
    CHECK(read({"-internet", "ban"}) == Words{" -internet", "ban"});
    CHECK(read({"-hong", "-news", "-7"}) == Words{" -hong", " -news", " -7"});
    CHECK(read({"-(a OR b)", "-source:Dawn"}) == Words{" -(a OR b)", " -source:Dawn"});
    CHECK(read({"-新闻"}) == Words{" -新闻"});
}

TEST_CASE("options and their values stay what they are") {
    for (const Words& arguments :
         {Words{"-d", "-x"}, Words{"--db", "-x"}, Words{"-n", "-5"}, Words{"-n5", "-h", "-"},
          Words{"-dnews"}, Words{"--internet"}, Words{"--", "-x"}})
        CHECK(read(arguments) == arguments);
    CHECK(read({"--db=x", "-y"}) == Words{"--db=x", " -y"});
}

} // namespace
} // namespace lacuna::searcher
