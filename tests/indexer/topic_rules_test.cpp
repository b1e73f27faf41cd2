// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/topic_rules.hpp"

#include <doctest/doctest.h>

namespace lacuna::indexer {
namespace {

TEST_CASE("rules begin with their words, the longest first, and broad labels make none") {
    const auto vocabulary =
        Vocabulary::of_text("id\tbroader\ten\nink\t-\tred ink|red ink pen|ink!\n", "test");
    const TopicRules rules(vocabulary);
    REQUIRE(rules.words("red").size() == 1);
    const auto& found = rules.beginning_with(rules.words("red").front());
    REQUIRE(found.size() == 2);
    CHECK(found[0].words.size() == 3);
    CHECK(found[1].words.size() == 2);
    CHECK(rules.words("green").empty());
    CHECK(rules.beginning_with(rules.words("ink").front()).empty());
}

TEST_CASE("words are known by their stems in languages that have labels and a stemmer") {
    const auto vocabulary =
        Vocabulary::of_text("id\tbroader\ten\tzh\nink\t-\tprinters\t墨水\n", "test");
    const TopicRules rules(vocabulary);
    CHECK(rules.has_stems("en"));
    CHECK_FALSE(rules.has_stems("zh"));
    CHECK_FALSE(rules.has_stems("fr"));
    const Stemmer english("en");
    CHECK(rules.words("printer", english, "en") == rules.words("printers", english, "en"));
    CHECK_FALSE(rules.words("printer", english, "en").empty());
    CHECK(rules.words("printer").empty());
}

} // namespace
} // namespace lacuna::indexer
