// SPDX-License-Identifier: GPL-3.0-or-later
#include "searcher/match/telling.hpp"

#include "tests/searcher/asked_collection.hpp"

#include <doctest/doctest.h>

namespace lacuna::searcher {
namespace {

/// Of the words w0 to w79 each stands in one article more than the one before.
std::vector<SmallArticle> stairs() {
    std::vector<SmallArticle> articles;
    for (int article = 0; article < 80; ++article) {
        std::string body;
        for (int word = article; word < 80; ++word) body += fmt::format("w{} ", word);
        articles.push_back({body});
    }
    return articles;
}

std::string words(int begin, int end) {
    std::string text;
    for (int word = begin; word < end; ++word) text += fmt::format("w{} ", word);
    return text;
}

TEST_CASE("of too many words the rarest are taken, and words that are nowhere go first") {
    const SmallCollection small(stairs());
    Asked asked(small);
    const auto shorter = with_most_telling_words(parsed(words(0, 80) + "nowhere"), asked.expander);
    CHECK(shorter.words == 81);
    CHECK(shorter.left_out == 17);
    CHECK(to_text(shorter.query) == to_text(parsed(words(0, 64))));
}

TEST_CASE("as many words as are looked for stay") {
    const SmallCollection small(stairs());
    Asked asked(small);
    const auto same = with_most_telling_words(parsed(words(0, 63) + "nowhere"), asked.expander);
    CHECK(same.left_out == 0);
    CHECK(same.query.children.size() == 64);
}

TEST_CASE("what is excluded, filters and nearness are not left out") {
    const SmallCollection small(stairs());
    Asked asked(small);
    const auto shorter = with_most_telling_words(
        parsed(words(0, 70) + "NOT w79 source:x (w78 NEAR/3 w77)"), asked.expander);
    const auto text = to_text(shorter.query);
    CHECK(text.find("NOT w79") != std::string::npos);
    CHECK(text.find("source:x") != std::string::npos);
    CHECK(text.find("w78 NEAR/3 w77") != std::string::npos);
    CHECK(shorter.words - shorter.left_out == 64);
}

TEST_CASE("of each group something is left") {
    const SmallCollection small(stairs());
    Asked asked(small);
    std::string groups = "(" + words(70, 80) + ")";
    for (int i = 0; i < 9; ++i) groups += " OR (" + words(8 * i, 8 * i + 8) + ")";
    const auto shorter = with_most_telling_words(parsed(groups), asked.expander);
    CHECK(shorter.query.children.size() == 10);
    CHECK(shorter.words - shorter.left_out == 64);
}

} // namespace
} // namespace lacuna::searcher
