// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/regex.hpp"

#include <doctest/doctest.h>

#include <string>

namespace lacuna::searcher {
namespace {

TEST_CASE("an expression is sound, or it is said what is wrong") {
    CHECK(regex_problem("cens(or|ur).*").empty());
    CHECK_FALSE(regex_problem("cens(or").empty());
    CHECK_FALSE(regex_problem("(a)\\1").empty());
    CHECK(regex_problem(std::string(longest_regex, 'a')).empty());
    CHECK(regex_problem(std::string(longest_regex + 1, 'a')) == "longer than 256 bytes");
    CHECK_FALSE(regex_problem("((a{100}){100}){100}").empty());
}

TEST_CASE("expressions do not tell capitals apart") {
    CHECK(RE2::FullMatch("censor", RE2("CENS.*", regex_options())));
    CHECK_FALSE(RE2::FullMatch("censors", RE2("censor", regex_options())));
}

TEST_CASE("a slash inside an expression is written with a backslash, and read again") {
    CHECK(unescape_slashes(R"(a\/b\d\\)") == R"(a/b\d\\)");
    for (const std::string pattern : {"a/b", R"(\d+)", R"(\\/)", "/", ""})
        CHECK(unescape_slashes(escape_slashes(pattern)) == pattern);
}

} // namespace
} // namespace lacuna::searcher
