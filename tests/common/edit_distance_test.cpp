// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/edit_distance.hpp"

#include <algorithm>
#include <doctest/doctest.h>
#include <random>
#include <string>

using lacuna::closest_of;
using lacuna::edit_distance;

namespace {

constexpr std::size_t far = 100;

/// The textbook table, without band and without early end.
std::size_t whole_table(const std::string& a, const std::string& b) {
    std::vector<std::vector<std::size_t>> table(a.size() + 1,
                                                std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) table[i][0] = i;
    for (std::size_t j = 0; j <= b.size(); ++j) table[0][j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
            table[i][j] =
                std::min({table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + change});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                table[i][j] = std::min(table[i][j], table[i - 2][j - 2] + 1);
        }
    }
    return table[a.size()][b.size()];
}

std::string random_word(std::mt19937& random) {
    std::string word(random() % 9, 'a');
    for (char& c : word) c = static_cast<char>('a' + random() % 3);
    return word;
}

} // namespace

TEST_CASE("one insertion, deletion, replacement or swap is a distance of one") {
    struct Row {
        std::string_view a;
        std::string_view b;
        std::size_t distance;
    };
    constexpr Row rows[] = {{"", "", 0},
                            {"agency", "agency", 0},
                            {"agncy", "agency", 1},
                            {"agency", "agncy", 1},
                            {"agancy", "agency", 1},
                            {"agecny", "agency", 1},
                            {"", "ban", 3},
                            {"ca", "abc", 3},
                            {"kitten", "sitting", 3}};
    for (const auto& row : rows) {
        CAPTURE(row.a);
        CAPTURE(row.b);
        CHECK(edit_distance(row.a, row.b, far) == row.distance);
        CHECK(edit_distance(row.b, row.a, far) == row.distance);
    }
}

TEST_CASE("characters are counted, not bytes") {
    CHECK(edit_distance("свобода", "свабода", far) == 1);
    CHECK(edit_distance("新闻", "新聞", far) == 1);
    CHECK(edit_distance("café", "cafe", far) == 1);
}

TEST_CASE("a distance that is not below the limit is the limit") {
    CHECK(edit_distance("abc", "xyz", 3) == 3);
    CHECK(edit_distance("abc", "xyz", 2) == 2);
    CHECK(edit_distance("abc", "abc", 0) == 0);
    CHECK(edit_distance("a", "abcdefgh", 3) == 3);
}

TEST_CASE("the band never changes a distance") {
    std::mt19937 random(7);
    for (int i = 0; i < 20000; ++i) {
        const auto a = random_word(random);
        const auto b = random_word(random);
        const std::size_t limit = random() % 6;
        CAPTURE(a);
        CAPTURE(b);
        CAPTURE(limit);
        REQUIRE(edit_distance(a, b, limit) == std::min(limit, whole_table(a, b)));
    }
}

TEST_CASE("invalid and very long text is compared in little time") {
    const std::string x(1000000, 'x');
    const std::string y(1000000, 'y');
    CHECK(edit_distance(x, y, 3) == 3);
    CHECK(edit_distance("\xFF\xC3", "\xFF", far) == 1);
}

TEST_CASE("a suggestion is close, or what the word begins") {
    const std::vector<std::string_view> names{"limit", "agency", "all", "format"};
    CHECK(closest_of("agncy", names) == "agency");
    CHECK(closest_of("lmit", names) == "limit");
    CHECK(closest_of("form", names) == "format");
    CHECK(closest_of("zzz", names).empty());
    CHECK(closest_of("zl", names).empty());
    CHECK(closest_of("", names).empty());
    CHECK(closest_of("limit", {}).empty());
}
