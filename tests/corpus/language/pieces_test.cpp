// SPDX-License-Identifier: GPL-3.0-or-later
#include "corpus/language/pieces.hpp"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

using lacuna::corpus::after_label;
using lacuna::corpus::EntrySet;
using lacuna::corpus::folded_entries;
using lacuna::corpus::last_place;
using lacuna::corpus::split_at;

TEST_CASE("a text is split at every mark, and empty pieces count") {
    constexpr std::array<std::string_view, 2> marks{", ", ","};
    using Pieces = std::vector<std::string_view>;
    CHECK(split_at("a, b,c", marks) == Pieces{"a", "b", "c"});
    CHECK(split_at(",", marks) == Pieces{"", ""});
    CHECK(split_at("", marks) == Pieces{""});
}

TEST_CASE("entries of a list are folded and keep their blanks") {
    CHECK(folded_entries("Évry|a b |c") == std::vector<std::string>{"evry", "a b ", "c"});
    CHECK(folded_entries("").empty());
}

TEST_CASE("a set of entries has whole entries only") {
    const EntrySet words("post|daily mail||κόσμος");
    CHECK(words.contains("post"));
    CHECK(words.contains("daily mail"));
    CHECK(words.contains("κόσμος"));
    CHECK_FALSE(words.contains("mail"));
    CHECK_FALSE(words.contains("post|daily mail"));
}

TEST_CASE("the last place of a mark is found wherever it stands") {
    CHECK(last_place("a -- b -- c", " -- ") == 6);
    CHECK(last_place("--", "--") == 0);
    CHECK(last_place("---", "--") == 1);
    CHECK(last_place("陳大文——記者", "——") == 9);
    CHECK(last_place("-", "--") == std::string_view::npos);
    CHECK(last_place("", "-") == std::string_view::npos);
    CHECK(last_place("a-b-", "--") == std::string_view::npos);
}

TEST_CASE("a label ends with a colon of any width") {
    const auto labels = folded_entries("quelle|来源");
    CHECK(after_label("Quelle : Hafenbote", labels) == "Hafenbote");
    CHECK(after_label("（来源：海灣日報", labels) == "海灣日報");
    CHECK(after_label("Quelle Hafenbote", labels).empty());
    CHECK(after_label("Andere: Hafenbote", labels).empty());
}
