// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/vocabulary/vocabulary.hpp"

#include "common/analysis.hpp"
#include "common/error.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <string>

namespace lacuna {
namespace {

const std::string head = "# id\tbroader\ten\tde\n";

std::string refusal_of_table(const std::string& text) {
    try {
        static_cast<void>(Vocabulary::of_text(text, "mine.tsv"));
    } catch (const Error& error) {
        return error.sentence();
    }
    return "accepted";
}

std::vector<std::string> ids(const Vocabulary& vocabulary,
                             const std::vector<std::size_t>& numbers) {
    std::vector<std::string> found;
    for (const auto number : numbers) found.push_back(vocabulary.concepts()[number].id);
    return found;
}

TEST_CASE("the built-in vocabulary is sound, and every concept has words in many languages") {
    const auto& concepts = Vocabulary::built_in().concepts();
    CHECK(concepts.size() > 43);
    for (const Concept& one : concepts) {
        CAPTURE(one.id);
        std::set<std::string> languages;
        for (const Label& label : one.labels) languages.insert(label.language);
        CHECK(languages.size() >= 7);
        for (const auto* const language : {"en", "zh"}) CHECK(languages.contains(language));
    }
}

TEST_CASE("every label of the built-in vocabulary is words, and none stands twice in a cell") {
    Analyser analyser;
    for (const Concept& one : Vocabulary::built_in().concepts()) {
        std::set<std::string> seen;
        for (const Label& label : one.labels) {
            CAPTURE(one.id);
            CAPTURE(label.text);
            std::string words = label.language + ":";
            for (const Token& token : analyser.analyse(label.text))
                if (has_own_position(token.kind)) words.append(token.term).append(" ");
            CHECK(words.size() > 3);
            CHECK(seen.insert(words).second);
        }
    }
}

TEST_CASE("a topic is named by its id or by the end of it, however its words are joined") {
    const Vocabulary& vocabulary = Vocabulary::built_in();
    const std::vector<std::string> shutdown{"internet-shutdown"};
    for (const auto* const typed :
         {"internet-shutdown", "shutdown", "Internet Shutdown", "SHUTDOWN"})
        CHECK(ids(vocabulary, vocabulary.named(typed)) == shutdown);
    CHECK(ids(vocabulary, vocabulary.named("censorship")) ==
          std::vector<std::string>{"censorship"});
    CHECK(vocabulary.named("freedom").size() == 2);
    CHECK(vocabulary.named("down").empty());
    CHECK(vocabulary.named("").empty());
    CHECK(vocabulary.closest_id("shutdwon") == "internet-shutdown");
    CHECK(vocabulary.closest_id("zzzzzzzzzz").empty());
}

TEST_CASE("broader concepts go up to the top") {
    const Vocabulary& vocabulary = Vocabulary::built_in();
    const auto number = vocabulary.named("throttling").front();
    CHECK(ids(vocabulary, vocabulary.with_broader(number)) ==
          std::vector<std::string>{"throttling", "internet-shutdown", "censorship"});
}

TEST_CASE("around a concept are the next broader one and those related to it") {
    const Vocabulary& vocabulary = Vocabulary::built_in();
    CHECK(ids(vocabulary, vocabulary.around(vocabulary.named("throttling").front())) ==
          std::vector<std::string>{"internet-shutdown", "website-blocking", "social-media-ban"});
    for (std::size_t i = 0; i < vocabulary.concepts().size(); ++i) {
        const auto around = vocabulary.around(i);
        CAPTURE(vocabulary.concepts()[i].id);
        CHECK_FALSE(around.empty());
        CHECK(std::find(around.begin(), around.end(), i) == around.end());
    }
}

TEST_CASE("a table of a user has columns in any order of languages, marks and remarks") {
    const auto vocabulary = Vocabulary::of_text("\xEF\xBB\xBFid\tbroader\tde\tsource\ten\r\n"
                                                "ink\t-\tTinte|Farbe!\tA glossary\tink|-ink jet\r\n"
                                                "\n# a remark\n"
                                                "red-ink\tink\t-\t-\tred ink\n",
                                                "mine.tsv");
    const auto& concepts = vocabulary.concepts();
    REQUIRE(concepts.size() == 2);
    CHECK(concepts[0].source == "A glossary");
    REQUIRE(concepts[0].labels.size() == 4);
    CHECK(concepts[0].labels[1].text == "Farbe");
    CHECK(concepts[0].labels[1].language == "de");
    CHECK(concepts[0].labels[1].use == LabelUse::equivalent);
    CHECK(concepts[0].labels[3].text == "ink jet");
    CHECK(concepts[0].labels[3].use == LabelUse::other);
    CHECK(concepts[1].broader == std::size_t{0});
}

TEST_CASE("a table that is not sound is refused in one line that names the place") {
    const std::map<std::string, std::string> cases{
        {"", "mine.tsv, line 1: no concepts"},
        {"ink\tblue\n", "mine.tsv, line 1: this is not the head of a vocabulary"},
        {"id\tbroader\tEnglish\n", "mine.tsv, line 1: the column English is no code of a language"},
        {head + "a\t-\tx\na\t-\ty\n", "mine.tsv, line 3: the id a stands twice"},
        {head + "a\tb\tx\n", "mine.tsv, line 2: there is no concept b"},
        {head + "a b\t-\tx\n", "mine.tsv, line 2: a b is no id"},
        {head + "a\t-\t\xFF\n", "mine.tsv, line 2: not UTF-8"},
        {head + std::string("a\t-\tx\0y\n", 8), "mine.tsv, line 2: a NUL"},
        {head + "a\t-\tx\ty\tz\n", "mine.tsv, line 2: more cells than the head of the table has"},
        {head + "a\t-\t" + std::string(300, 'x') + "\n",
         "mine.tsv, line 2: a label of more than 256 bytes"},
    };
    for (const auto& [text, sentence] : cases) CHECK(refusal_of_table(text) == sentence);
}

TEST_CASE("concepts that are broader than themselves are refused, a long chain of them as well") {
    const std::string circle =
        "the broader concepts of a go round in a circle, or are more than 32";
    CHECK(refusal_of_table(head + "a\ta\tx\n") == "mine.tsv, line 2: " + circle);
    CHECK(refusal_of_table(head + "a\tb\tx\nb\tc\ty\nc\tb\tz\n") == "mine.tsv, line 2: " + circle);
    std::string chain = head + "n0\t-\tx\n";
    for (int i = 1; i < 5000; ++i)
        chain += "n" + std::to_string(i) + "\tn" + std::to_string(i - 1) + "\tx\n";
    CHECK(refusal_of_table(chain).find("circle") != std::string::npos);
}

TEST_CASE("a table that is huge is refused") {
    std::string rows = head;
    for (int i = 0; i < 10'001; ++i) rows += "n" + std::to_string(i) + "\t-\tx\n";
    CHECK(refusal_of_table(rows) == "mine.tsv, line 10002: more than 10000 concepts");
    std::string labels = head + "a\t-\t";
    for (int i = 0; i < 200'001; ++i) labels += "x|";
    CHECK(refusal_of_table(labels) == "mine.tsv, line 2: more than 200000 labels");
}

TEST_CASE("what is no file is no vocabulary") {
    for (const auto* const path : {"/nowhere/at/all.tsv", "/", "/dev/zero"})
        CHECK_THROWS_AS((void)Vocabulary::of_file(path), Error);
}

} // namespace
} // namespace lacuna
