// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/query/error.hpp"

#include "common/error.hpp"
#include "common/safe_text.hpp"

#include <doctest/doctest.h>

#include <string>

using lacuna::display_width;
using lacuna::searcher::in_backticks;
using lacuna::searcher::point_at;

TEST_CASE("the caret stands under the place") {
    CHECK(point_at("a b c", 2) == "  a b c\n    ^");
    CHECK(point_at("", 0) == "  \n  ^");
    CHECK(point_at("abc", 3) == "  abc\n     ^");
    CHECK(point_at("abc", 99) == "  abc\n     ^");
}

TEST_CASE("wide characters move the caret by two columns") {
    CHECK(point_at("新闻 (", 7) == "  新闻 (\n       ^");
}

TEST_CASE("a place inside a character is its beginning") {
    CHECK(point_at("新闻", 4) == point_at("新闻", 3));
}

TEST_CASE("a long query is shown around the place, in 76 columns") {
    const std::string query = std::string(5000, 'a') + "(" + std::string(5000, 'b');
    const auto lines = point_at(query, 5000);
    const auto end = lines.find('\n');
    CHECK(display_width(lines.substr(0, end)) <= 78);
    const auto caret = lines.find('^') - end - 1;
    const auto bracket = lines.find('(');
    CHECK(display_width(lines.substr(0, bracket)) == static_cast<int>(caret));
    CHECK(lines.starts_with("  …a"));
    CHECK(lines.substr(0, end).ends_with("b…"));
}

TEST_CASE("control characters and line breaks of a query are not shown") {
    const auto lines = point_at("a\x1B[2J\nb\xFF c", 9);
    CHECK(lines.find('\x1B') == std::string::npos);
    CHECK(lines.find('\xFF') == std::string::npos);
    CHECK(lines.find('\n') == lines.rfind('\n'));
}

TEST_CASE("a quoted part is short") {
    CHECK(in_backticks("a b") == "`a b`");
    CHECK(display_width(in_backticks(std::string(100000, 'a'))) <= 42);
}

TEST_CASE("a refusal is an error of the query") {
    try {
        lacuna::searcher::refuse("a (", 2, {"`(` without `)`", "close it"});
    } catch (const lacuna::Error& error) {
        CHECK(error.kind() == lacuna::ErrorKind::query);
        CHECK(error.sentence() == "`(` without `)`\n  a (\n    ^");
        CHECK(error.hint() == "close it");
    }
}
