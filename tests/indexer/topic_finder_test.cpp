// SPDX-License-Identifier: GPL-3.0-or-later
#include "indexer/topic_finder.hpp"

#include "common/analysis.hpp"

#include <doctest/doctest.h>

#include <string>

namespace lacuna::indexer {
namespace {

/// The topics of a text, joined by blanks.
std::string topics_of(const std::string& text, const std::string& language,
                      const TopicRules& rules = TopicRules::built_in()) {
    TopicFinder finder(rules);
    finder.begin_article(language);
    Analyser analyser;
    for (const Token& token : analyser.analyse(text)) {
        if (!has_own_position(token.kind)) continue;
        auto words = finder.words_of(token.term);
        if (finder.has_stems()) words = finder.with_stems(token.term, words);
        if (words != TopicFinder::no_words) finder.note(token.position, words);
    }
    std::string ids;
    for (const auto& id : finder.topics()) ids.append(ids.empty() ? "" : " ").append(id);
    return ids;
}

TEST_CASE("an article has the concept of a label in it, and all broader ones") {
    CHECK(topics_of("Officials ordered an internet shutdown before the vote.", "en") ==
          "censorship internet-shutdown");
    CHECK(topics_of("The mayor opened a bridge.", "en").empty());
}

TEST_CASE("labels are found in their inflections, in the language of the article") {
    CHECK(topics_of("Third of the internet shutdowns this year", "en") ==
          "censorship internet-shutdown");
    CHECK(topics_of("После отключения интернета в области", "ru") ==
          "censorship internet-shutdown");
    CHECK(topics_of("вони повідомили про блокування сайтів", "uk") ==
          "censorship website-blocking");
    CHECK(topics_of("Die Zensoren kamen nachts.", "de") == "censorship");
    CHECK(topics_of("Sansürün kaldırılması istendi.", "tr") == "censorship");
    CHECK(topics_of("وتحدث عن الرقابة على الصحافة", "ar") == "censorship");
    CHECK(topics_of("인터넷 검열이 심해졌다", "ko") == "censorship");
}

TEST_CASE("an article of no known language has none of the inflections of those before it") {
    TopicFinder finder;
    finder.begin_article("en");
    const auto detained = finder.with_stems("detained", finder.words_of("detained"));
    const auto journalists = finder.with_stems("journalists", finder.words_of("journalists"));
    for (const std::string language : {"en", ""}) {
        CAPTURE(language);
        finder.begin_article(language);
        finder.note(1, detained);
        finder.note(2, journalists);
        CHECK(finder.topics().empty() == language.empty());
    }
}

TEST_CASE("labels in scripts without blanks are found inside sentences, in either Chinese script") {
    CHECK(topics_of("昨夜该地再次断网，无人回应。", "zh") == "censorship internet-shutdown");
    CHECK(topics_of("大陸民眾翻牆上網", "zh") == "circumvention");
    CHECK(topics_of("政府の検閲が強まった", "ja") == "censorship");
}

TEST_CASE("coded language has the topic of what it stands for") {
    CHECK(topics_of("网友提到五月三十五日", "zh") == "censorship tiananmen-1989");
    CHECK(topics_of("帖子被和谐了", "zh") == "censorship");
    CHECK(topics_of("Её признали иноагентом.", "ru") == "foreign-agent");
}

TEST_CASE("words that mean much else give no topic") {
    CHECK(topics_of("The company uses a VPN and a firewall.", "en").empty());
    CHECK(topics_of("他们在茶馆喝茶，讨论审查批准的流程", "zh").empty());
    CHECK(topics_of("Road block, engine throttling and a proxy vote", "en").empty());
    CHECK(topics_of("الرقابة المالية على المصارف", "ar").empty());
}

TEST_CASE("a phrase that only looks like a label is none, and hides what is in it") {
    CHECK(topics_of("La moción de censura fracasó.", "es").empty());
    CHECK(topics_of("Le gouvernement survit à une motion de censure.", "fr").empty());
    CHECK(topics_of("La censura y la moción de censura", "es") == "censorship");
}

TEST_CASE("one word in Latin letters counts in articles of its language alone") {
    CHECK(topics_of("La censure du journal", "fr") == "censorship");
    CHECK(topics_of("The Senate voted to censure him", "en").empty());
    CHECK(topics_of("The book calls it Zensur.", "en").empty());
    CHECK(topics_of("Das Wort 翻墙 meint mehr.", "de") == "circumvention");
    CHECK(topics_of("La censure du journal", "") == "censorship");
}

TEST_CASE("words with others between them are no label, nor words of two passages") {
    CHECK(topics_of("internet and shutdown", "en").empty());
    CHECK(topics_of("shutdown internet", "en").empty());
    TopicFinder finder;
    finder.begin_article("en");
    finder.note(3, finder.words_of("internet"));
    finder.note(104, finder.words_of("shutdown"));
    CHECK(finder.topics().empty());
}

TEST_CASE("the longest label counts where several begin") {
    const auto vocabulary = Vocabulary::of_text(
        "id\tbroader\ten\nink\t-\tred ink\npen\t-\tred ink pen\ncap\t-\tpen cap\n", "test");
    const TopicRules rules(vocabulary);
    CHECK(topics_of("a red ink pen cap", "en", rules) == "pen");
    CHECK(topics_of("red ink, red ink pens", "en", rules) == "ink pen");
}

TEST_CASE("topics do not depend on the articles before") {
    TopicFinder finder;
    finder.begin_article("fr");
    auto words = finder.with_stems("censure", finder.words_of("censure"));
    finder.note(1, words);
    CHECK(finder.topics().size() == 1);
    finder.begin_article("en");
    words = finder.with_stems("censure", words);
    finder.note(1, words);
    CHECK(finder.topics().empty());
}

TEST_CASE("a word a million times over takes no more than time in line with it") {
    TopicFinder finder;
    finder.begin_article("en");
    const auto words = finder.words_of("internet");
    for (std::uint32_t i = 0; i < 1'000'000; ++i) finder.note(i, words);
    CHECK(finder.topics().empty());
}

} // namespace
} // namespace lacuna::indexer
